namespace Heed.Tests.Export;

/// <summary>A folder that goes with its test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Name { get; } = Directory.CreateTempSubdirectory("heed-export-").FullName;

    public string At(string name) => Path.Combine(Name, name);

    public async Task<string> WriteAsync(string name, string text)
    {
        await File.WriteAllTextAsync(At(name), text, TestContext.Current.CancellationToken);
        return At(name);
    }

    public void Dispose() => Directory.Delete(Name, recursive: true);
}
