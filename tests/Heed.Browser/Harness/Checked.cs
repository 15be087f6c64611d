using System.Text.Json;

namespace Heed.Browser.Harness;

/// <summary>What a program in `parsers`, made of readers and validators that others wrote, says of a text.</summary>
public static class Checked
{
    /// <summary>Runs one, and reads its report.</summary>
    /// <param name="package">The package that it needs; the test is skipped where it is missing.</param>
    /// <param name="program">The program's file.</param>
    /// <param name="text">What it reads.</param>
    /// <param name="arguments">What else it is told.</param>
    public static async Task<TReport> By<TReport>(string package, string program, string text, params string[] arguments)
    {
        var node = Tool.Require("node");
        Tool.RequirePackage([.. package.Split('/'), "package.json"]);
        var outcome = await Tool.Run(node, [Path.Combine(Repository.BrowserTests, "parsers", program), .. arguments], text);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return JsonSerializer.Deserialize<TReport>(outcome.Output, JsonSerializerOptions.Web)!;
    }
}
