using System.Text.Json;

namespace Heed.Browser.Harness;

/// <summary>The Nu HTML checker: one run over a folder, because starting it costs more than checking.</summary>
public static class Nu
{
    /// <summary>Errors by the letter that Heed makes on purpose, each with its reason.</summary>
    static readonly string[] Accepted =
    [
        // Tables become cards on a phone; laid out otherwise than as a table, some browsers forget that they are one.
        "element which has a “table” ancestor with no “role” attribute, or with a “role” attribute whose value is “table”",
    ];

    public static async Task NoErrors(string folder)
    {
        var java = Tool.Require("java");
        var checker = Tool.RequirePackage("vnu-jar", "build", "dist", "vnu.jar");

        var outcome = await Tool.Run(
            java, ["-jar", checker, "--stdout", "--exit-zero-always", "--errors-only", "--format", "json", folder]);
        Assert.True(outcome.ExitCode == 0, $"The checker did not run: {outcome.Errors}{outcome.Output}");

        using var report = JsonDocument.Parse(outcome.Output);
        Finding.None("The Nu HTML checker", report.RootElement.GetProperty("messages").EnumerateArray()
            .Where(message => !Accepted.Any(part => Text(message, "message")!.Contains(part, StringComparison.Ordinal)))
            .GroupBy(
                message => (Path.GetFileName(Uri.UnescapeDataString(Text(message, "url") ?? "")), Text(message, "message")), Describe));
    }

    static string Describe((string Page, string? Message) what, IEnumerable<JsonElement> where)
    {
        var places = where.ToList();
        return $"{what.Page} line {Text(places[0], "lastLine")}: {what.Message} {Text(places[0], "extract")} ({places.Count} times)";
    }

    static string? Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? value.ToString() : null;
}
