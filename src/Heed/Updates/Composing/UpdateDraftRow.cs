namespace Heed.Updates.Composing;

/// <summary>An update being written, as it is stored: what it says is closed, since it is not public yet.</summary>
public sealed class UpdateDraftRow
{
    private UpdateDraftRow() { }

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    public byte[] Closed { get; private set; } = [];

    /// <summary>Counts saves: of two who save at once, one looks again.</summary>
    public int Version { get; private set; }

    /// <summary>When it was last saved (UTC).</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>By whom.</summary>
    public string SavedBy { get; private set; } = "";

    /// <summary>The draft made of it, below the programme; null until one is made.</summary>
    public string? Draft { get; private set; }

    public int DraftVersion { get; private set; }

    public bool IsPutAway { get; private set; }

    public static UpdateDraftRow Begin(string programme) => new() { Id = Guid.CreateVersion7(), Programme = programme };

    /// <summary>Saves what it says.</summary>
    public void Save(byte[] closed, string by, DateTime now)
    {
        (Closed, SavedBy, SavedAt, IsPutAway) = (closed, by, now, false);
        Version++;
    }

    /// <summary>Remembers the draft made of it.</summary>
    public void Drafted(string path, int version)
    {
        (Draft, DraftVersion) = (path, version);
        Version++;
    }

    /// <summary>Puts it away: it is no longer listed, and nothing of it is lost.</summary>
    public void PutAway()
    {
        IsPutAway = true;
        Version++;
    }
}
