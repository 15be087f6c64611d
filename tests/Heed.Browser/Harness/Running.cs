using System.Diagnostics;

namespace Heed.Browser.Harness;

/// <summary>A program that runs beside a test: what it says is waited for, and it ends with the test.</summary>
public sealed class Running : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    readonly Process process;
    readonly List<string> said = [];
    readonly List<(string Start, TaskCompletionSource<string> Heard)> awaited = [];

    public Running(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(
            program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.Exited += (_, _) => Stopped();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All it has said so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return string.Join('\n', said);
        }
    }

    /// <summary>The rest of the line that starts so, once it is said.</summary>
    public async Task<string> SaysAsync(string start)
    {
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (said)
        {
            if (said.Find(l => l.StartsWith(start, StringComparison.Ordinal)) is { } line)
                return line[start.Length..];
            awaited.Add((start, heard));
        }
        return await heard.Task.WaitAsync(Patience);
    }

    /// <summary>Tells it a line, and waits for the answer that starts so.</summary>
    public async Task TellAsync(string line, string answer)
    {
        lock (said)
            said.RemoveAll(l => l.StartsWith(answer, StringComparison.Ordinal));
        await process.StandardInput.WriteLineAsync(line);
        await SaysAsync(answer);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    void Heard(string? line)
    {
        if (line is null)
            return;
        lock (said)
        {
            said.Add(line);
            foreach (var (start, heard) in awaited.Where(a => line.StartsWith(a.Start, StringComparison.Ordinal)))
                heard.TrySetResult(line[start.Length..]);
        }
    }

    void Stopped()
    {
        lock (said)
            foreach (var (start, heard) in awaited)
                heard.TrySetException(new InvalidOperationException($"It stopped before it said “{start}”:\n{string.Join('\n', said)}"));
    }
}
