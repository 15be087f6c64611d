using System.Diagnostics;
using System.Text;

namespace Heed.Tests.Commands;

/// <summary>
/// The program itself, as a process of its own: for what only a process shows, such as its end, its environment and a kill.
/// </summary>
internal sealed class HeedProcess : IAsyncDisposable
{
    // So that a start that waits for ever fails the test instead of the run.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly Task<string> errors;

    private HeedProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it. A program takes seconds to start, so its test is one of those that <c>./test quick</c> leaves out.</summary>
    public static HeedProcess Start(IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        Assert.True(Marks.Has("Length", "Long"), "A test that starts a program is marked [Trait(\"Length\", \"Long\")].");
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "heed"),
            arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new HeedProcess(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Ended> RunAsync(IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        await using var heed = Start(arguments, environment);
        return await heed.EndAsync();
    }

    /// <summary>Serves until it is ready, then stops it as a service manager does.</summary>
    public static async Task<Ended> ServeOnceAsync(
        IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        await using var heed = Start(["serve", "--urls", "http://127.0.0.1:0", .. arguments], environment);
        if (await heed.SaysAsync("Heed is ready"))
            await heed.StopAsync();
        return await heed.EndAsync();
    }

    /// <summary>Where it serves, once it is ready.</summary>
    public string Address { get; private set; } = "";

    private static string? ReadyAt(string line) =>
        line.Split(' ') is ["Heed", "is", "ready", "at", var address, ..] ? address.TrimEnd('.') : null;

    /// <summary>Waits for a line; not when the process ended without it.</summary>
    public async Task<bool> SaysAsync(string beginning)
    {
        using var limit = new CancellationTokenSource(Longest);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            output.AppendLine(line);
            Address = ReadyAt(line) ?? Address;
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Waits until it serves; one that ended instead fails the test with what it said.</summary>
    public async Task ReadyAsync()
    {
        if (!await SaysAsync("Heed is ready"))
            Assert.Fail((await EndAsync()).Errors);
    }

    /// <summary>Asks it to stop.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends it with the signal it cannot catch.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits for its end.</summary>
    public async Task<Ended> EndAsync()
    {
        using var limit = new CancellationTokenSource(Longest);
        output.Append(await process.StandardOutput.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return new Ended(process.ExitCode, output.ToString(), await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

/// <summary>How a command ended.</summary>
internal sealed record Ended(int Code, string Output, string Errors)
{
    /// <summary>It said a sentence on standard error and nothing of its insides.</summary>
    public void Refused(string sentence)
    {
        Assert.Contains(sentence, Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Errors + Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Errors + Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Heed is ready", Output, StringComparison.Ordinal);
        Assert.Equal(1, Code);
    }

    /// <summary>It went well, without a word on standard error.</summary>
    public void WentWell() => Assert.Equal((0, ""), (Code, Errors));
}
