using Heed.Platform.Keeping;

namespace Heed.Retention;

/// <summary>What a run would do in one line of the schedule, in one programme.</summary>
/// <param name="Line">The line.</param>
/// <param name="Programme">The programme; empty for what belongs to none.</param>
/// <param name="Time">For how long it is kept there.</param>
/// <param name="Due">How much has been kept for its time.</param>
/// <param name="Held">How much of it stays because of a hold.</param>
/// <param name="Oldest">From when the time of the oldest counts (UTC); null for none.</param>
/// <param name="First">The oldest.</param>
public sealed record PlannedLine(
    RetentionRule Line, string Programme, RetentionPeriod Time, int Due, int Held, DateTime? Oldest, IReadOnlyList<DueItem> First)
{
    /// <summary>How much a run has marked.</summary>
    public int Marked { get; init; }

    /// <summary>How much of that the run would destroy.</summary>
    public int Ripe { get; init; }

    /// <summary>How much of that waits for somebody to look at it, because it is more than a run destroys unasked.</summary>
    public int Stopped { get; init; }

    /// <summary>What happens, in a sentence.</summary>
    public string Sentence =>
        Due == 0 ? "Nothing is due."
        : Line.Ending == DisposalAction.Reviewed ? $"{Due} for a person to review."
        : Line.Ending == DisposalAction.Reported ? $"{Due} overdue."
        : string.Join(", ", Parts()) + ".";

    private IEnumerable<string> Parts()
    {
        if (Ripe > 0)
            yield return $"{Ripe} to be deleted";
        if (Due - Held - Marked is > 0 and var unmarked)
            yield return $"{unmarked} to be marked";
        if (Marked - Ripe - Stopped is > 0 and var waiting)
            yield return $"{waiting} marked, to be deleted on a later day";
        if (Stopped > 0)
            yield return $"{Stopped} waiting for someone to confirm";
        if (Held > 0)
            yield return $"{Held} kept under a hold";
    }
}
