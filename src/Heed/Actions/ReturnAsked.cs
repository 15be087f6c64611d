using Heed.Ledger.Dates;

namespace Heed.Actions;

/// <summary>That a return was asked for, and what came of it.</summary>
/// <param name="Due">By when it was asked for.</param>
/// <param name="ReceivedOn">When it was received; null when it was not.</param>
/// <param name="IsOver">Whether the date has passed.</param>
public sealed record ReturnAsked(FuzzyDate Due, FuzzyDate? ReceivedOn, bool IsOver)
{
    /// <summary>Whether it came after the date.</summary>
    public bool CameLate => ReceivedOn?.Latest > Due.Latest;

    /// <summary>In one sentence, without a full stop: "Progress report requested, due by 1 December 2026; none was received".</summary>
    public string InWords =>
        ReceivedOn is { } received
            ? CameLate ? T($"Progress report requested, due by {Due}; received late, on {received}")
                : T($"Progress report requested, due by {Due}; received on {received}")
            : IsOver ? T($"Progress report requested, due by {Due}; none was received")
            : T($"Progress report requested, due by {Due}");

    /// <summary>What the action's own page says of it, beside the report it shows; null when that says it all.</summary>
    /// <param name="reportedOn">The day of the return that the page shows; null when it shows none by the owner.</param>
    public string? Notice(FuzzyDate? reportedOn) =>
        ReceivedOn is { } received
            ? reportedOn?.Latest >= received.Earliest ? null
            : T($"A progress report was due by {Due}. It was received on {received} but has not been published yet.")
            : IsOver ? T($"A progress report was due by {Due}. None was received.") : null;
}
