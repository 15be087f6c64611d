namespace Heed.Subscriptions;

/// <summary>How far a subscription has come.</summary>
public enum SubscriptionState
{
    /// <summary>Somebody typed the address; nobody has shown that it is theirs. Nothing but the one mail that asks is sent to it.</summary>
    Unconfirmed,

    /// <summary>Whoever reads the address's mail pressed the button.</summary>
    Confirmed,

    /// <summary>It is over. The address is destroyed.</summary>
    Ended,
}

/// <summary>Why a subscription is over.</summary>
public enum EndedFor
{
    Nothing,

    /// <summary>The person stopped it.</summary>
    Left,

    /// <summary>The address does not exist, or does not want our mail.</summary>
    Refused,

    /// <summary>Mail to the address failed time and again.</summary>
    FailedOften,
}

/// <summary>
/// Somebody who follows something by mail. It ends and is not deleted: the address goes, a keyed hash of it stays for a time.
/// </summary>
public sealed class Subscription
{
    private Subscription() { }

    /// <summary>How long the one who asked has to confirm.</summary>
    public static readonly TimeSpan ToConfirm = TimeSpan.FromHours(72);

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>What is followed: an address of the record, in the form of <see cref="SubscriptionTopic.Address"/>.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>How often mail is wanted.</summary>
    public Frequency Frequency { get; private set; }

    /// <summary>How far it has come.</summary>
    public SubscriptionState State { get; private set; }

    /// <summary>The mail address, closed with the site's keys; null once it is over.</summary>
    public byte[]? Address { get; private set; }

    /// <summary>What the same address always gives, in hexadecimal figures; says nothing without the site's keys.</summary>
    public string Recipient { get; private set; } = "";

    /// <summary>When it was last asked for (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>When it was confirmed (UTC); null when it was not.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Since when mail has come as often as it does (UTC); null for since it was confirmed.</summary>
    public DateTime? FrequencySince { get; private set; }

    /// <summary>When a mail was last made for it (UTC); null for never.</summary>
    public DateTime? ToldAt { get; private set; }

    /// <summary>When it ended (UTC); null while it has not.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it ended.</summary>
    public EndedFor EndedFor { get; private set; }

    /// <summary>Asks for one. Nothing is sent for it before it is confirmed.</summary>
    public static Subscription Ask(string programme, string topic, Frequency frequency, byte[] address, string recipient, DateTime at) =>
        new() { Id = Guid.CreateVersion7(), Programme = programme, Topic = topic, Frequency = frequency, Address = address,
            Recipient = recipient, AskedAt = at };

    /// <summary>It is asked for again before it was confirmed.</summary>
    public void AskAgain(Frequency frequency, DateTime at) => (Frequency, AskedAt) = (frequency, at);

    /// <summary>Confirms it; confirming twice is once.</summary>
    /// <returns>Whether it is confirmed now; false when it ended, or the time is over.</returns>
    public bool Confirm(DateTime at)
    {
        if (State == SubscriptionState.Unconfirmed && at - AskedAt <= ToConfirm)
            (State, ConfirmedAt) = (SubscriptionState.Confirmed, at);
        return State == SubscriptionState.Confirmed;
    }

    /// <summary>Ends it and destroys the address; ending twice is once.</summary>
    public void End(EndedFor why, DateTime at)
    {
        if (State != SubscriptionState.Ended)
            (State, Address, EndedAt, EndedFor) = (SubscriptionState.Ended, null, at, why);
    }
}
