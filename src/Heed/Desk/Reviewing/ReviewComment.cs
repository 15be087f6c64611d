namespace Heed.Desk.Reviewing;

/// <summary>A remark on a draft for those who work on it. Never public.</summary>
public sealed class ReviewComment
{
    /// <summary>The longest remark, in characters.</summary>
    public const int Length = 4000;

    private ReviewComment() { }

    /// <summary>Its key, in the order of time.</summary>
    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>The record's address below it.</summary>
    public string Path { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>The version of the draft it was made on.</summary>
    public int Version { get; private set; }

    public byte[] ClosedText { get; private set; } = [];

    /// <summary>Who settled it; null while it is open.</summary>
    public string? ResolvedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? ResolvedAt { get; private set; }

    /// <summary>Makes a remark.</summary>
    public static ReviewComment Of(string programme, string path, int version, byte[] closedText, string by, DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Programme = programme,
            Path = path,
            Version = version,
            ClosedText = closedText,
            By = by,
            At = at,
        };

    /// <summary>Settles it.</summary>
    public void Resolve(string by, DateTime at)
    {
        ResolvedBy ??= by;
        ResolvedAt ??= at;
    }
}
