namespace Heed.Subscriptions.Announcing;

/// <summary>An edition that those who follow are to be told of, or a removal; written with it in one transaction.</summary>
public sealed class Announcement
{
    private Announcement() { }

    public Guid Id { get; private set; }

    /// <summary>The mailing that tells it: one for all of a release.</summary>
    public Guid Mailing { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>The record's address below the programme.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The edition's place in the log.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether content was permanently removed; false when an edition came out.</summary>
    public bool IsRemoval { get; private set; }

    /// <summary>When somebody stopped it within the hold (UTC); null when nobody did.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>Who stopped it.</summary>
    public string? CancelledBy { get; private set; }

    /// <summary>Notes one.</summary>
    public static Announcement Of(Guid mailing, string programme, string path, long sequence, bool isRemoval) =>
        new() { Id = Guid.CreateVersion7(), Mailing = mailing, Programme = programme, Path = path, Sequence = sequence,
            IsRemoval = isRemoval };
}
