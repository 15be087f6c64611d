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
            LatenessVerdict.Late when lateness.IsExact => T($"{lateness.AtLeast:# day|# days} late"),
            LatenessVerdict.Late => T($"at least {lateness.AtLeast:# day|# days} late"),
            LatenessVerdict.MayBeLate => T("possibly late: the dates are not exact enough to tell"),
            _ => null,
        };

    /// <summary>
    /// "245 days after the first date promised", "at least 1 day after ..."; null when it was not certainly after it and may not have been.
    /// </summary>
    /// <param name="lateness">What is known.</param>
    /// <param name="done">When it was done.</param>
    public static string? AfterFirst(Lateness lateness, FuzzyDate? done) =>
        lateness.Verdict switch
        {
            LatenessVerdict.Late when lateness.IsExact => T($"{lateness.AtLeast:# day|# days} after the first date promised"),
            LatenessVerdict.Late => T($"at least {lateness.AtLeast:# day|# days} after the first date promised"),
            LatenessVerdict.MayBeLate =>
                T($"{done}. That is not exact enough to tell whether it was after the first date promised"),
            _ => null,
        };
}
