namespace Heed.Platform.Mail;

/// <summary>How far a mail has come.</summary>
public enum MailState
{
    /// <summary>It waits to be sent, or to be tried again.</summary>
    Waiting,

    /// <summary>The mail server has it.</summary>
    Sent,

    /// <summary>It could not be sent, and is not tried any more.</summary>
    GivenUp,

    /// <summary>It was cancelled before it left.</summary>
    Stopped,
}

/// <summary>What is known of a mail after it left.</summary>
public enum MailOutcome
{
    /// <summary>Nothing: most mail servers say no more.</summary>
    Unknown,

    /// <summary>It reached the mailbox.</summary>
    Delivered,

    /// <summary>It could not be delivered now; another to the same address may be (a full mailbox, a server that is down).</summary>
    SoftRefusal,

    /// <summary>It can never be delivered: the address does not exist, or does not want it.</summary>
    HardRefusal,
}

/// <summary>
/// A mail to be sent, written in the same transaction as what it tells of. What it says is closed with the site's keys, and gone once it is
/// sent.
/// </summary>
public sealed class OutboxMail
{
    private OutboxMail() { }

    public Guid Id { get; private set; }

    /// <summary>Under what it was put once; null for what may be put again.</summary>
    public string? Key { get; private set; }

    /// <summary>What it belongs to; null for nothing.</summary>
    public Guid? Stream { get; private set; }

    /// <summary>The address as a keyed hash, so that what waits for it can be cancelled unopened; null once forgotten.</summary>
    public byte[]? Recipient { get; private set; }

    /// <summary>Address, subject and words, closed; empty once it no longer waits.</summary>
    public byte[] Closed { get; private set; } = [];

    /// <summary>How far it has come.</summary>
    public MailState State { get; private set; }

    /// <summary>What is known of it after it left.</summary>
    public MailOutcome Outcome { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>How often it was taken in hand. More often than it was tried: a node died with it, and it may have gone before.</summary>
    public int Taken { get; private set; }

    /// <summary>When it was written (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>When it is tried next (UTC).</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>Until when a node has it in hand (UTC).</summary>
    public DateTime LeasedUntil { get; private set; }

    /// <summary>When it was sent, given up or stopped (UTC); null while it waits.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>When the mail server took it (UTC); null when it did not.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Milliseconds from when it was written to when the mail server took it.</summary>
    public long? Delay { get; private set; }

    /// <summary>What went wrong last, as a code of the mail server's or the name of a fault; never an address.</summary>
    public string? Problem { get; private set; }

    /// <summary>What the provider that took it calls it; null for plain mail servers.</summary>
    public string? ProviderId { get; private set; }

    /// <summary>When the provider is next asked what became of it (UTC); null for never.</summary>
    public DateTime? AskAt { get; private set; }

    /// <summary>Writes one.</summary>
    public static OutboxMail Of(byte[] closed, DateTime at) => Of(closed, at, null, null, null, null);

    /// <summary>Writes one.</summary>
    internal static OutboxMail Of(byte[] closed, DateTime at, DateTime? notBefore, string? key, Guid? stream, byte[]? recipient) =>
        new() { Id = Guid.CreateVersion7(), Closed = closed, MadeAt = at, NextTryAt = notBefore > at ? notBefore.Value
            : at, Key = key, Stream = stream, Recipient = recipient };

    /// <summary>The mail server has taken it, also when it was cancelled while it was under way.</summary>
    /// <param name="at">When.</param>
    /// <param name="providerId">What the provider calls it; null for a plain mail server.</param>
    /// <param name="askAt">When the provider is first asked what became of it; null for never.</param>
    public void Sent(DateTime at, string? providerId = null, DateTime? askAt = null)
    {
        (State, EndedAt, SentAt, Delay) = (MailState.Sent, at, at, (long)(at - MadeAt).TotalMilliseconds);
        (Closed, Attempts, Problem, ProviderId, AskAt) = ([], Attempts + 1, null, providerId, askAt);
    }

    /// <summary>It could not be sent now.</summary>
    public void Failed(string problem, DateTime nextTry) => (Attempts, Problem, NextTryAt, LeasedUntil) =
        (Attempts + 1, problem, nextTry, DateTime.MinValue);

    /// <summary>It was taken in hand, and that is noted already.</summary>
    internal void Take(DateTime until) => (LeasedUntil, Taken) = (until, Taken + 1);

    /// <summary>It was not tried: nothing could be sent.</summary>
    public void PutBack() => (LeasedUntil, Taken) = (DateTime.MinValue, Taken - 1);

    /// <summary>It can never be sent.</summary>
    public void GiveUp(string problem, DateTime at, MailOutcome outcome = MailOutcome.Unknown) =>
        (State, EndedAt, Closed, Attempts, Problem, Outcome) = (MailState.GivenUp, at, [], Attempts + 1, problem, outcome);
}
