using Heed.Layout;
using Heed.Ledger.Dates;

namespace Heed.Delivery;

/// <summary>Says how late something was done, and never more than the dates tell.</summary>
public static class LatenessWords
{
    /// <summary>
    /// "64 days late", "at least 64 days late", "possibly late: the dates are not exact enough to tell"; null when it was in time, or
    /// nothing is known.
    /// </summary>
    public static string? Of(Lateness lateness) =>
        lateness.Verdict switch
        {
            LatenessVerdict.Late => $"{AtLeast(lateness)}{Phrases.Days(lateness.AtLeast)} late",
            LatenessVerdict.MayBeLate => "possibly late: the dates are not exact enough to tell",
            _ => null,
        };

    /// <summary>
    /// "245 days after the first date promised", "at least 1 day after ..."; null when it was not certainly after it and may not have been.
    /// </summary>
    /// <param name="lateness">What is known.</param>
    /// <param name="what">What it is counted from.</param>
    /// <param name="done">When it was done.</param>
    public static string? After(Lateness lateness, string what, FuzzyDate? done) =>
        lateness.Verdict switch
        {
            LatenessVerdict.Late => $"{AtLeast(lateness)}{Phrases.Days(lateness.AtLeast)} after {what}",
            LatenessVerdict.MayBeLate => $"{done}. That is not exact enough to tell whether it was after {what}",
            _ => null,
        };

    private static string AtLeast(Lateness lateness) => lateness.IsExact ? "" : "at least ";
}
