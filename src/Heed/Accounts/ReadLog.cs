using Heed.Platform.Database;

namespace Heed.Accounts;

/// <summary>That someone looked at a record which is not public yet, or no longer.</summary>
public sealed class ConfidentialRead
{
    private ConfidentialRead() { }

    public Guid Id { get; private set; }

    /// <summary>Who looked.</summary>
    public string By { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    public string Programme { get; private set; } = "";

    public string Path { get; private set; } = "";

    internal static ConfidentialRead Of(Staff by, string programme, string path, DateTime at) =>
        new() { Id = Guid.CreateVersion7(), By = by.Name, At = at, Programme = programme, Path = path };
}

/// <summary>Notes who read what is confidential. Nothing in the application takes a line out of it.</summary>
public sealed class ReadLog(HeedDatabase db, TimeProvider clock)
{
    private const int LongestPath = 300;

    /// <summary>Notes a read.</summary>
    public async Task NoteAsync(Staff by, string programme, string path, CancellationToken cancel)
    {
        db.ConfidentialReads.Add(
            ConfidentialRead.Of(
                by, programme, path.Length <= LongestPath ? path.Replace('\0', ' ') : path[..LongestPath].Replace('\0', ' '),
                clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
    }
}
