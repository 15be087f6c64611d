using System.Text.Json;

namespace Heed.Browser.Harness;

/// <summary>The Nu HTML checker: one run over a folder, because starting it costs more than checking.</summary>
public static class Nu
{
    public static async Task NoErrors(string folder)
    {
        var java = Tool.Require("java");
        var checker = Tool.RequirePackage("vnu-jar", "build", "dist", "vnu.jar");

        var outcome = await Tool.Run(java, ["-jar", checker, "--stdout", "--exit-zero-always", "--errors-only", "--format", "json", folder]);
        Assert.True(outcome.ExitCode == 0, $"The checker did not run: {outcome.Errors}{outcome.Output}");

        using var report = JsonDocument.Parse(outcome.Output);
        Finding.None("The Nu HTML checker", report.RootElement.GetProperty("messages").EnumerateArray().Select(Describe));
    }

    static string Describe(JsonElement message) =>
        $"{Path.GetFileName(Text(message, "url"))} line {Text(message, "lastLine")}: {Text(message, "message")} {Text(message, "extract")}";

    static string? Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? value.ToString() : null;
}
