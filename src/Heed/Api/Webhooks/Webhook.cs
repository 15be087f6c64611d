namespace Heed.Api.Webhooks;

/// <summary>An address outside that is told when something public is published. It remembers up to where in the log it was told.</summary>
public sealed class Webhook
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>The longest address, in characters.</summary>
    public const int AddressLength = 500;

    /// <summary>The most webhooks of a programme.</summary>
    public const int Most = 5;

    /// <summary>How long messages are signed with two secrets, so that the other system can change to the new one.</summary>
    public static readonly TimeSpan BothSign = TimeSpan.FromHours(24);

    // Each was tried for a day.
    private const int MostGivenUp = 3;

    private Webhook() { }

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>What it is for, in its maker's words.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The address, encrypted: many services put a secret in it.</summary>
    public byte[] ClosedAddress { get; private set; } = [];

    /// <summary>What messages are signed with, encrypted.</summary>
    public byte[] ClosedSecret { get; private set; } = [];

    /// <summary>The secret before this one, encrypted; null when only one signs.</summary>
    public byte[]? ClosedEarlierSecret { get; private set; }

    /// <summary>Until when the earlier secret signs too (UTC).</summary>
    public DateTime? EarlierUntil { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>The place in the log up to which messages were made.</summary>
    public long Position { get; private set; }

    /// <summary>How many messages in a row were given up.</summary>
    public int GivenUp { get; private set; }

    /// <summary>Since when nothing is sent (UTC); null while it is on.</summary>
    public DateTime? OffSince { get; private set; }

    /// <summary>Who switched it off; null when Heed did, because too much failed.</summary>
    public string? OffBy { get; private set; }

    public static Webhook Begin(
        string programme, string name, byte[] closedAddress, byte[] closedSecret, long position, string by, DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Programme = programme,
            Name = name,
            ClosedAddress = closedAddress,
            ClosedSecret = closedSecret,
            Position = position,
            MadeBy = by,
            MadeAt = at,
        };

    /// <summary>Notes what became of a message.</summary>
    /// <param name="delivery">The message, after it was tried.</param>
    /// <param name="isGone">Whether the address said that it wants no more.</param>
    /// <param name="at">When (UTC).</param>
    public void Note(WebhookDelivery delivery, bool isGone, DateTime at)
    {
        if (delivery.State == DeliveryState.Delivered)
            GivenUp = 0;
        else if (delivery is { State: DeliveryState.GivenUp, IsTest: false } && (++GivenUp >= MostGivenUp || isGone))
            SwitchOff(null, at);
    }

    /// <summary>Changes the secret. The other system goes on with the one it has for <see cref="BothSign"/>.</summary>
    public void ChangeSecret(byte[] closedSecret, DateTime at)
    {
        // Whoever changes it again in that time has lost the one in between: the other system still has the earlier one.
        if (!HasEarlierSecret(at))
            ClosedEarlierSecret = ClosedSecret;
        (ClosedSecret, EarlierUntil) = (closedSecret, at + BothSign);
    }

    /// <summary>Whether the earlier secret still signs.</summary>
    public bool HasEarlierSecret(DateTime at) => EarlierUntil > at;

    /// <summary>Destroys the earlier secret.</summary>
    public void EndEarlierSecret() => (ClosedEarlierSecret, EarlierUntil) = (null, null);

    public void SwitchOff(string? by, DateTime at) => (OffSince, OffBy) = (OffSince ?? at, OffSince is null ? by : OffBy);

    /// <summary>Switches it on again. What was published before is not sent.</summary>
    public void SwitchOn(long position) => (OffSince, OffBy, GivenUp, Position) = (null, null, 0, position);
}
