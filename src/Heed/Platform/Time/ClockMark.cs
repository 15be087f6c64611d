namespace Heed.Platform.Time;

/// <summary>The last time known: what the clock is compared with after a start. One row; none before a server first ran.</summary>
public sealed class ClockMark
{
    /// <summary>The key of the one row.</summary>
    public const int Only = 1;

    public int Id { get; private set; } = Only;

    /// <summary>The last time known (UTC).</summary>
    public DateTime KnownAt { get; private set; }

    /// <summary>How often somebody confirmed the time: a server that runs sees by it that it was done elsewhere.</summary>
    public int Confirmations { get; private set; }

    /// <summary>
    /// The date of the newest edition when the time was confirmed (UTC): an edition dated later than the clock up to then is known about.
    /// </summary>
    public DateTime? EditionsUntil { get; private set; }

    /// <summary>Who last confirmed the time; null for nobody.</summary>
    public string? ConfirmedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Why, in their words.</summary>
    public string? Reason { get; private set; }

    /// <summary>The first time known.</summary>
    public static ClockMark Begin(DateTime at) => new() { KnownAt = at };

    /// <summary>Somebody says that the clock is right.</summary>
    public void Confirm(string by, string reason, DateTime at, DateTime? newestEdition) =>
        (KnownAt, Confirmations, EditionsUntil, ConfirmedBy, ConfirmedAt, Reason) = (at, Confirmations + 1, newestEdition, by, at, reason);
}
