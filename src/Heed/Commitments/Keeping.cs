using Heed.Delivery;
using Heed.Ledger.Dates;

namespace Heed.Commitments;

/// <summary>How far a commitment was kept, in words.</summary>
public static class Keeping
{
    /// <summary>
    /// By how many days it was kept late: "64 days late", "at least 64 days late" when the day is not known; null when it was not late.
    /// </summary>
    public static string? DaysLate(Commitment commitment) => Delivery.LatenessWords.Of(commitment.Lateness);

    /// <summary>How long it has been open since it was said, when it has no date to be late by: "open for 3,400 days".</summary>
    public static string? OpenFor(Commitment commitment, DateOnly day) =>
        DaysOpen(commitment, day) is not { } open ? null
            : open.IsExact ? T($"open for {open.Days:# day|# days}")
            : T($"open for at least {open.Days:# day|# days}");

    /// <summary>For how many days it has been open, and whether that is exact or the least it can be; null when it is not open.</summary>
    public static (int Days, bool IsExact)? DaysOpen(Commitment commitment, DateOnly day) =>
        commitment.State == "open" && commitment.SaidOn?.Latest is { } said && said < day
            ? (day.DayNumber - said.DayNumber, commitment.SaidOn.Earliest == said) : null;

    /// <summary>
    /// How old a promise is that has no last day and so can't be overdue: "promised “soon” 3,400 days ago", "promised 3,400 days ago, no
    /// deadline given", or how far a standing promise was kept. Null when it has a last day, or is not open.
    /// </summary>
    public static string? Age(Commitment commitment, DateOnly day)
    {
        if (commitment.State != "open" || commitment.Due?.Latest is not null)
            return null;
        if (commitment.Cadence is not null)
            return Verdict(commitment) ?? T("repeated promise, not known whether it was kept");
        var said = commitment.SaidOn is { } on ? Ago(on, day) : T("on an unknown date");
        return commitment.Due is { } due ? T($"promised “{due}” {said}") : T($"promised {said}, no deadline given");
    }

    /// <summary>
    /// How far a standing promise was kept, by the years that somebody looked at: "checked for 7 years: kept in 2, not kept in 1, not known
    /// for 4". Null when nobody did.
    /// </summary>
    public static string? Verdict(Commitment commitment) =>
        ByYear(commitment) is { } years ? T($"checked for {commitment.Verdicts.Count:# year|# years}: {years}") : null;

    /// <summary>In how many of those years it was kept: "kept in 2, not kept in 1, not known for 4"; null when nobody looked.</summary>
    public static string? ByYear(Commitment commitment)
    {
        var years = commitment.Verdicts.Values.ToList();
        if (years.Count == 0)
            return null;
        if (years.Count > 1 && years.Distinct().Count() == 1)
            return years[0] switch
            {
                Showing.Done => T("kept in all"),
                Showing.NotDone => T("not kept in any"),
                _ => T("not known for any"),
            };
        var (kept, notKept, notKnown) = (Count(Showing.Done), Count(Showing.NotDone), Count(Showing.NotKnown));
        return string.Join(", ", new[]
        {
            kept > 0 ? T($"kept in {kept}") : null,
            notKept > 0 ? T($"not kept in {notKept}") : null,
            notKnown > 0 ? T($"not known for {notKnown}") : null,
        }.OfType<string>());

        int Count(Showing shows) => years.Count(v => v == shows);
    }

    // A vague date can only give the least it can be.
    private static string Ago(FuzzyDate said, DateOnly day) =>
        said.Latest is { } latest && latest < day
            ? said.Earliest == latest ? T($"{day.DayNumber - latest.DayNumber:# day|# days} ago")
                : T($"at least {day.DayNumber - latest.DayNumber:# day|# days} ago")
        : said.Latest == day && said.Earliest == day ? T("today")
        : $"({said})";
}
