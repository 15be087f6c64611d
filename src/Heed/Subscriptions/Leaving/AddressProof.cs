namespace Heed.Subscriptions.Leaving;

/// <summary>A link sent to an address, by which whoever reads its mail shows that it is theirs: good for an hour, and once.</summary>
public sealed class AddressProof
{
    private AddressProof() { }

    /// <summary>How long it is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>The address as a keyed hash.</summary>
    public string Recipient { get; private set; } = "";

    /// <summary>When it was sent (UTC).</summary>
    public DateTime SentAt { get; private set; }

    /// <summary>When it was used (UTC); null while it was not.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Sends one.</summary>
    public static AddressProof Of(string programme, string recipient, DateTime at) => new() { Id = Guid.CreateVersion7(), Programme = programme, Recipient = recipient, SentAt = at };
}
