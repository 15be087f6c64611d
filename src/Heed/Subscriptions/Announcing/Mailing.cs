namespace Heed.Subscriptions.Announcing;

/// <summary>What a mailing tells.</summary>
public enum MailingSort
{
    /// <summary>One release, to those who want to hear as it happens.</summary>
    Release,

    /// <summary>What came out since the morning before.</summary>
    Daily,

    /// <summary>What came out since the Monday before.</summary>
    Weekly,
}

/// <summary>How far a mailing has come.</summary>
public enum MailingState
{
    /// <summary>It is held back, and can be stopped.</summary>
    Held,

    /// <summary>Its mails are being put in the outbox.</summary>
    Going,

    /// <summary>All its mails are in the outbox.</summary>
    Done,

    /// <summary>Somebody stopped it within the hold.</summary>
    Cancelled,
}

/// <summary>
/// Mails that tell the same to everyone who follows some of it. Goes on where it stood when a node dies; no address gets two.
/// </summary>
public sealed class Mailing
{
    private Mailing() { }

    /// <summary>Its key: for a release, the release's. Mails in the outbox carry it as their stream.</summary>
    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>What it tells.</summary>
    public MailingSort Sort { get; private set; }

    /// <summary>The day of a digest; null for a release.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>When what it tells was published (UTC); for a digest, since when it tells.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <summary>When its hold is over (UTC); for a digest, up to when it tells.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>How far it has come.</summary>
    public MailingState State { get; private set; }

    /// <summary>Until when a node has it in hand (UTC).</summary>
    public DateTime LeasedUntil { get; private set; }

    /// <summary>The last recipient whose mail is in the outbox; those after it wait.</summary>
    public string Cursor { get; private set; } = "";

    /// <summary>How many mails were put in the outbox.</summary>
    public int Letters { get; private set; }

    /// <summary>When the last mail was in the outbox (UTC).</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>Who stopped it; null when nobody did.</summary>
    public string? CancelledBy { get; private set; }

    /// <summary>A release that has just been published.</summary>
    public static Mailing OfRelease(Guid release, string programme, DateTime publishedAt, DateTime dueAt) =>
        new() { Id = release, Programme = programme, PublishedAt = publishedAt, DueAt = dueAt };

    /// <summary>A digest, due at once.</summary>
    public static Mailing Digest(string programme, MailingSort sort, DateOnly day, DateTime from, DateTime upTo) =>
        new() { Id = Guid.CreateVersion7(), Programme = programme, Sort = sort, Day = day, PublishedAt = from, DueAt = upTo };
}
