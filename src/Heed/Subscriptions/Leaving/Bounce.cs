namespace Heed.Subscriptions.Leaving;

/// <summary>A mail that could not be delivered just then; kept as long as it counts.</summary>
public sealed class Bounce
{
    private Bounce() { }

    /// <summary>How long it counts.</summary>
    public static readonly TimeSpan Counts = TimeSpan.FromDays(14);

    public Guid Id { get; private set; }

    /// <summary>The address as a keyed hash.</summary>
    public string Recipient { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Notes one.</summary>
    public static Bounce Of(string recipient, DateTime at) => new() { Id = Guid.CreateVersion7(), Recipient = recipient, At = at };
}
