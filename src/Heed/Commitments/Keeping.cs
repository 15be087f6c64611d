using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Offering;

namespace Heed.Commitments;

/// <summary>How far a commitment was kept, in words.</summary>
public static class Keeping
{
    /// <summary>
    /// By how many days it was kept late: "64 days late", "at least 64 days late", "not known if late"; null when it was not late.
    /// </summary>
    public static string? DaysLate(Commitment commitment) => LatenessWords.Of(commitment.Lateness);

    /// <summary>
    /// How old a promise is that has no last day and so can't be overdue: "promised “soon” over 9 years ago", "promised over 9 years ago,
    /// no deadline given", or how far a standing promise was kept. Null when it has a last day, or is not open.
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
    /// for 4"; or by what was found, where the years of some of it are not known. Null when nobody looked.
    /// </summary>
    public static string? Verdict(Commitment commitment)
    {
        if (commitment.Shown is { } shown)
            return T($"{shown.All:# finding that it was kept|# findings that it was kept}, {shown.Dated} with a date");
        var years = commitment.Verdicts.Values.ToList();
        return years.Count == 0 ? null : T($"checked for {years.Count:# year|# years}: {Years(years)}");
    }

    private static string Years(List<Showing> years)
    {
        var (kept, notKept, notKnown) = (Count(Showing.Done), Count(Showing.NotDone), Count(Showing.NotKnown));
        if (years.Count > 1 && years.Count == Math.Max(kept, Math.Max(notKept, notKnown)))
            return kept > 0 ? T("kept in all") : notKept > 0 ? T("not kept in any") : T("not known for any");
        return string.Join(", ", new[]
        {
            kept > 0 ? T($"kept in {kept}") : null,
            notKept > 0 ? T($"not kept in {notKept}") : null,
            notKnown > 0 ? T($"not known for {notKnown}") : null,
        }.OfType<string>());

        int Count(Showing shows) => years.Count(v => v == shows);
    }

    /// <summary>
    /// The same in sentences: "We checked 7 years. It was kept in 2. It was not kept in 1. We cannot tell for 4." Null when nobody looked.
    /// </summary>
    public static string? InSentences(Commitment commitment)
    {
        var years = commitment.Verdicts.Values.ToList();
        var (kept, notKept, notKnown) = (Count(Showing.Done), Count(Showing.NotDone), Count(Showing.NotKnown));
        string?[] sentences = commitment.Shown is { } shown
            ?
            [
                T($"{shown.All:# finding shows|# findings show} that it was kept."),
                shown.Dated == 0 ? T($"We do not know {shown.All:its date|their dates}.") : T($"We know the date of {shown.Dated}."),
                notKept > 0 ? T($"It was not kept in {notKept:# year|# years}.") : null,
                notKnown > 0 ? T($"We cannot tell for {notKnown:# year|# years}.") : null,
            ]
            :
            [
                years.Count > 0 ? T($"We checked {years.Count:# year|# years}.") : null,
                kept > 0 ? kept == years.Count ? T($"It was kept in {kept:that year|all of them}.") : T($"It was kept in {kept}.") : null,
                notKept > 0 ? notKept == years.Count ? T($"It was not kept in {notKept:that year|any of them}.")
                    : T($"It was not kept in {notKept}.") : null,
                notKnown > 0 ? notKnown == years.Count ? T($"We cannot tell for {notKnown:that year|any of them}.")
                    : T($"We cannot tell for {notKnown}.") : null,
            ];
        return string.Join(' ', sentences.OfType<string>()) is { Length: > 0 } told ? told : null;

        int Count(Showing shows) => years.Count(v => v == shows);
    }

    // Of a vague date nobody can say how long ago it was.
    private static string Ago(FuzzyDate said, DateOnly day) =>
        said.Latest is not { } on || said.Earliest != on || on > day ? Dates.When(said).TrimStart()
        : on == day ? T("today")
        : Phrases.Ago(day.DayNumber - on.DayNumber);
}
