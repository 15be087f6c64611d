using Heed.Delivery;
using Heed.Layout;
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
        commitment.State == "open" && commitment.SaidOn?.Latest is { } said && said < day
            ? $"open for {(commitment.SaidOn.Earliest == said ? "" : "at least ")}{Phrases.Days(day.DayNumber - said.DayNumber)}" : null;

    /// <summary>
    /// How old a promise is that has no last day and so can't be overdue: "promised “soon” 3,400 days ago", "promised 3,400 days ago, no
    /// deadline given", or how far a standing promise was kept. Null when it has a last day, or is not open.
    /// </summary>
    public static string? Age(Commitment commitment, DateOnly day)
    {
        if (commitment.State != "open" || commitment.Due?.Latest is not null)
            return null;
        if (commitment.Cadence is not null)
            return Verdict(commitment) ?? "repeated promise, not known whether it was kept";
        var said = commitment.SaidOn is { } on ? Ago(on, day) : "on an unknown date";
        return commitment.Due is { } due ? $"promised “{due}” {said}" : $"promised {said}, no deadline given";
    }

    /// <summary>
    /// How far a standing promise was kept, by the years that somebody looked at: "checked for 7 years: kept in 2, not kept in 1, not known
    /// for 4". Null when nobody did.
    /// </summary>
    public static string? Verdict(Commitment commitment)
    {
        if (commitment.Verdicts is not { Count: > 0 } years)
            return null;
        (string Words, int Count)[] all =
        [
            ("kept in", years.Values.Count(v => v == Showing.Done)),
            ("not kept in", years.Values.Count(v => v == Showing.NotDone)),
            ("not known for", years.Values.Count(v => v == Showing.NotKnown)),
        ];
        var found = all.Where(v => v.Count > 0).ToList();
        var parts = found.Count == 1 && years.Count > 1
            ? [$"{found[0].Words} {(found[0].Words.StartsWith("not", StringComparison.Ordinal) ? "any" : "all")}"]
            : found.Select(v => $"{v.Words} {v.Count}");
        return $"checked for {Phrases.Count(years.Count, "year")}: {string.Join(", ", parts)}";
    }

    // A vague date can only give the least it can be.
    private static string Ago(FuzzyDate said, DateOnly day) =>
        said.Latest is { } latest && latest < day
            ? $"{(said.Earliest == latest ? "" : "at least ")}{Phrases.Days(day.DayNumber - latest.DayNumber)} ago"
        : said.Latest == day && said.Earliest == day ? "today"
        : $"({said})";
}
