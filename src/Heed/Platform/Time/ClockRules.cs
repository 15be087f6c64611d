namespace Heed.Platform.Time;

/// <summary>What the clock is compared with.</summary>
public sealed class ClockRules
{
    /// <summary>
    /// Whether the clock of a PostgreSQL server is asked too; null for whenever the clock is the machine's own, and not one that a test
    /// moves.
    /// </summary>
    public bool? AsksDatabase { get; set; }
}
