using Heed.Ledger;
using Heed.Platform;

namespace Heed.Desk.Removals;

/// <summary>A record hidden at once by one person, and what a second person then decided.</summary>
public sealed class Removal
{
    /// <summary>The kinds of reason that the public may be told.</summary>
    public static IReadOnlyList<string> Reasons { get;
    } = ["Personal data", "To protect a child or young person", "Court order or reporting restriction", "Published by mistake",
        "Someone else’s copyright", "Other"];

    private Removal() { }

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>The record's address below it.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The numbers of the editions hidden, with commas.</summary>
    public string Numbers { get; private set; } = "";

    /// <summary>The kind of reason, as the public reads it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What the second person should know, closed.</summary>
    public byte[] ClosedNote { get; private set; } = [];

    /// <summary>Who hid it.</summary>
    public string HiddenBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime HiddenAt { get; private set; }

    /// <summary>The second person; null while it waits.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Whether it was permanently removed; false when it was shown again or still waits.</summary>
    public bool IsForGood { get; private set; }

    /// <summary>The numbers of the editions hidden.</summary>
    public IReadOnlyList<int> Editions => [.. Numbers.Split(',').Select(int.Parse)];

    /// <summary>Notes that editions were hidden.</summary>
    public static Removal Of(
        string programme, string path, IEnumerable<int> editions, string reason, byte[] closedNote, string by, DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Programme = programme,
            Path = path,
            Numbers = string.Join(',', editions),
            Reason = reason,
            ClosedNote = closedNote,
            HiddenBy = by,
            HiddenAt = at,
        };

    /// <summary>A second person decides.</summary>
    /// <exception cref="RefusedException">It is the one who hid (<c>two-people</c>), or it is decided already (<c>decided</c>).</exception>
    public void Decide(bool forGood, string by, DateTime at)
    {
        if (DecidedAt is not null)
            throw new RefusedException("decided", $"{DecidedBy} has already decided on this.");
        SecondPerson.Require(by, HiddenBy, "You hid this. Someone else must decide whether to redact it or show it again.");
        (IsForGood, DecidedBy, DecidedAt) = (forGood, by, at);
    }
}
