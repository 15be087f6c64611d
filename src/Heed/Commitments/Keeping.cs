using Heed.Delivery;
using Heed.Layout;

namespace Heed.Commitments;

/// <summary>How far a commitment was kept, in words.</summary>
public static class Keeping
{
    /// <summary>By how many days it was kept late: "64 days late", "at least 64 days late" when the day is not known; null when it was not late.</summary>
    public static string? DaysLate(Commitment commitment) => Delivery.LatenessWords.Of(commitment.Lateness);

    /// <summary>How long it has been open since it was said, when it has no date to be late by: "open for 3,400 days".</summary>
    public static string? OpenFor(Commitment commitment, DateOnly day) =>
        commitment.State == "open" && commitment.SaidOn?.Latest is { } said && said < day ? $"open for {Say.Days(day.DayNumber - said.DayNumber)}" : null;

    /// <summary>
    /// How old a promise is that has no last day and so can't be overdue: "promised “soon”, 3,400 days ago", "promised 3,400 days ago, no date given",
    /// or how far a standing promise was kept. Null when it has a last day, or is not open.
    /// </summary>
    public static string? Age(Commitment commitment, DateOnly day)
    {
        if (commitment.State != "open" || commitment.Due?.Latest is not null)
            return null;
        if (commitment.Cadence is not null)
            return commitment.Verdicts.Count == 0 ? "a standing promise; nobody has counted how far it was kept" : Verdict(commitment.Verdicts);
        if (commitment.SaidOn?.Latest is not { } said)
            return "promised on a day that is not given, no date given";
        if (said >= day)
            return null;
        var ago = $"{Say.Days(day.DayNumber - said.DayNumber)} ago";
        return commitment.Due is { } due ? $"promised “{due}” {ago}" : $"promised {ago}, no date given";
    }

    /// <summary>How far a standing promise was kept: "7 periods looked at: kept in 2, not kept in 1, not known for 4".</summary>
    public static string Verdict(IReadOnlyList<Showing> verdicts)
    {
        (string Words, int Count)[] all =
        [
            ("kept in", verdicts.Count(v => v == Showing.Done)),
            ("not kept in", verdicts.Count(v => v == Showing.NotDone)),
            ("not known for", verdicts.Count(v => v == Showing.NotKnown)),
        ];
        return $"{Say.Count(verdicts.Count, "period")} looked at: {string.Join(", ", all.Where(v => v.Count > 0).Select(v => $"{v.Words} {v.Count}"))}";
    }
}
