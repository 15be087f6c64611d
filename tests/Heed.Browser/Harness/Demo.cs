using System.Diagnostics;
using System.Text.RegularExpressions;
using Heed.Browser.Harness;

[assembly: AssemblyFixture(typeof(Demo))]
[assembly: AssemblyFixture(typeof(DeskDemo))]

namespace Heed.Browser.Harness;

/// <summary>
/// The demonstration, started as anybody starts it: one process for all tests, its record in a folder of its own.
/// It starts when the first test reads from it.
/// </summary>
public partial class Demo : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("heed-demo-");
    readonly List<string> said = [];
    readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Lazy<Task<Uri>> started;
    Process? process;

    public Demo() => started = new(StartAsync);

    /// <summary>Reads what a plain client gets; redirects are answers too.</summary>
    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public async Task<Uri> Address(string path) => new(await started.Value, path);

    /// <summary>The bytes of a page as a client without a browser gets them.</summary>
    public async Task<byte[]> Page(Template template)
    {
        using var response = await Client.GetAsync(await Address(template.Address), TestContext.Current.CancellationToken);
        Assert.Equal(template.Status, (int)response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The password that the demonstration printed for a name.</summary>
    public async Task<string> PasswordOf(string name)
    {
        await started.Value;
        lock (said)
            return said.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).First(w => w.Length > 2 && w[0] == name)[1];
    }

    /// <summary>Writes a static archive of it, while it serves, to a folder that goes with it.</summary>
    public async Task<string> ArchiveAsync()
    {
        await started.Value;
        var archive = Path.Combine(folder.FullName, "archive");
        using var export = Process.Start(
            "dotnet", [Repository.Program, "export", "cpip", "--to", archive, "--data", folder.FullName]);
        await export.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, export.ExitCode);
        return archive;
    }

    /// <summary>What else it is started with.</summary>
    protected virtual Task<IReadOnlyList<string>> OptionsAsync() => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>What else stands in its environment.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    async Task<Uri> StartAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet", [Repository.Program, "demo", "--urls", "http://127.0.0.1:0", "--data", folder.FullName, .. await OptionsAsync()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"heed demo stopped:\n{Said()}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await ready.Task.WaitAsync(Patience);
    }

    public virtual async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    void Heard(string? line)
    {
        if (line is null)
            return;
        lock (said)
            said.Add(line);
        if (Ready().Match(line) is { Success: true } match)
            ready.TrySetResult(new Uri(match.Groups[1].Value));
    }

    string Said()
    {
        lock (said)
            return string.Join('\n', said);
    }

    [GeneratedRegex(@"^Heed is ready at (http://[0-9.]+:[0-9]+)")]
    private static partial Regex Ready();
}

/// <summary>A demonstration of their own for those who write in it, so that what they publish is in nobody else's way.</summary>
public sealed class DeskDemo : Demo;
