using System.Diagnostics;

namespace Heed.Browser.Harness;

/// <summary>A program of the machine that a test leans on; the test is skipped, by name, where it is missing.</summary>
public static class Tool
{
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    public static string Require(string name)
    {
        var path = Find(name);
        Assert.SkipWhen(path is null, $"{name} is not installed");
        return path!;
    }

    /// <summary>A package that `npm ci` in tests/Heed.Browser installs.</summary>
    public static string RequirePackage(params string[] path)
    {
        var file = Path.Combine([Repository.BrowserTests, "node_modules", .. path]);
        Assert.SkipUnless(File.Exists(file), $"{path[0]} is not installed: run npm ci in tests/Heed.Browser");
        return file;
    }

    public static async Task<Outcome> Run(
        string program, IEnumerable<string> arguments, string? input = null, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, await output, await errors);
    }
}

public sealed record Outcome(int ExitCode, string Output, string Errors);
