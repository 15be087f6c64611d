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
}

/// <summary>A mail to be sent, written in the same transaction as what it tells of. What it says is closed with the site's keys, and gone once it is sent.</summary>
public sealed class OutboxMail
{
    private OutboxMail() { }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Address, subject and words, closed; empty once sent or given up.</summary>
    public byte[] Closed { get; private set; } = [];

    /// <summary>How far it has come.</summary>
    public MailState State { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it was written (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>When it is tried next (UTC).</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>Until when a node has it in hand (UTC).</summary>
    public DateTime LeasedUntil { get; private set; }

    /// <summary>When it was sent or given up (UTC); null while it waits.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>What went wrong last, as a code of the mail server's or the name of a fault; never an address.</summary>
    public string? Problem { get; private set; }

    /// <summary>Writes one.</summary>
    public static OutboxMail Of(byte[] closed, DateTime at) => new() { Id = Guid.CreateVersion7(), Closed = closed, MadeAt = at, NextTryAt = at };

    /// <summary>The mail server has taken it.</summary>
    public void Sent(DateTime at) => (State, EndedAt, Closed, Attempts, Problem) = (MailState.Sent, at, [], Attempts + 1, null);

    /// <summary>It could not be sent now.</summary>
    public void Failed(string problem, DateTime nextTry) => (Attempts, Problem, NextTryAt, LeasedUntil) = (Attempts + 1, problem, nextTry, DateTime.MinValue);

    /// <summary>It can never be sent.</summary>
    public void GiveUp(string problem, DateTime at) => (State, EndedAt, Closed, Attempts, Problem) = (MailState.GivenUp, at, [], Attempts + 1, problem);
}
