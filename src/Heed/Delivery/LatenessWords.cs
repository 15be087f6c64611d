using Heed.Ledger.Dates;

namespace Heed.Delivery;

/// <summary>Says how late something was done, and never more than the dates tell.</summary>
public static class LatenessWords
{
    /// <summary>
    /// "64 days late", "at least 64 days late", "not known if late" when the dates are too vague to tell; null when it was in time, or when
    /// no date is known.
    /// </summary>
    public static string? Of(Lateness lateness) =>
        lateness.Verdict switch
        {
            LatenessVerdict.Late when lateness.IsExact => T($"{lateness.AtLeast:# day|# days} late"),
            LatenessVerdict.Late => T($"at least {lateness.AtLeast:# day|# days} late"),
            LatenessVerdict.MayBeLate => T("not known if late"),
            _ => null,
        };

    /// <summary>
    /// "245 days after the first deadline", "at least 1 day after the first deadline"; null when it was not certainly after it.
    /// </summary>
    public static string? AfterFirst(Lateness lateness) =>
        lateness.Verdict switch
        {
            LatenessVerdict.Late when lateness.IsExact => T($"{lateness.AtLeast:# day|# days} after the first deadline"),
            LatenessVerdict.Late => T($"at least {lateness.AtLeast:# day|# days} after the first deadline"),
            _ => null,
        };
}
