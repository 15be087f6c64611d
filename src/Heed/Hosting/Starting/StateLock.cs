using Heed.Platform.Database;

namespace Heed.Hosting.Starting;

/// <summary>
/// The state folder taken by one process: a file opened for it alone. The operating system frees it when the process ends, however
/// it ends, so nothing needs to be cleaned up.
/// </summary>
public sealed class StateLock : IDisposable
{
    /// <summary>The file’s name in the state folder.</summary>
    public const string FileName = "heed.lock";

    private readonly FileStream file;

    private StateLock(FileStream file) => this.file = file;

    /// <summary>Takes a folder that can be written to.</summary>
    /// <exception cref="CannotStartException">Another process has it.</exception>
    public static StateLock Take(DatabaseChoice database)
    {
        try
        {
            return new StateLock(
                new FileStream(Path.Combine(database.Folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new CannotStartException($"Another Heed is using the folder {Path.GetFullPath(database.Folder)} (--data). Stop it first, "
                + $"or use another folder.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
