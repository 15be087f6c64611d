namespace Heed.Actions.Returns;

/// <summary>That returns were asked for by a date, and whether the public has been told who answered.</summary>
public sealed class AskedRound
{
    private AskedRound() { }

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>The round's record below it, such as <c>returns/2026-12-01</c>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The last day for an answer.</summary>
    public DateOnly DueOn { get; private set; }

    public string AskedBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>Whether it only shows how asking goes, as in the demonstration: the public is never told of it.</summary>
    public bool IsRehearsal { get; private set; }

    /// <summary>Since when the public knows who answered (UTC); null before.</summary>
    public DateTime? PublicSince { get; private set; }

    /// <summary>Counts what was told, so that two machines do not tell it twice.</summary>
    public int Version { get; private set; }

    public static AskedRound Ask(string programme, string path, DateOnly dueOn, string by, DateTime at, bool isRehearsal) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Programme = programme,
            Path = path,
            DueOn = dueOn,
            AskedBy = by,
            AskedAt = at,
            IsRehearsal = isRehearsal,
        };

    public void Told(DateTime at)
    {
        PublicSince ??= at;
        Version++;
    }
}
