using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Lists;
using Heed.Offering;
using Heed.Recommendations;
using Heed.Records;

namespace Heed.Commitments;

/// <summary>The answer to "do they keep their word?" for one commitment.</summary>
/// <param name="Page">The page.</param>
public sealed record CommitmentFacts(RecordPage<Commitment> Page)
{
    private Commitment It => Page.Content;

    private DateOnly Day => Page.Here.Day;

    private PastDue? PastDue => Page.Here.PastDueOf(Page.Entry);

    /// <summary>The state in a word; overdue is reckoned on the day read.</summary>
    public string Word => PastDue is { } past ? past.IsOverdue ? T("Overdue") : T("Not known") : States.Word(It.State);

    /// <summary>The colour that helps the word.</summary>
    public TagColour Colour => PastDue?.Colour ?? States.Colour(It.State);

    /// <summary>Since when, or by how many days.</summary>
    public string Detail =>
        PastDue is { } past ? past.IsOverdue ? T($"by {past.Days:# day|# days}") : past.Words
        : Keeping.DaysLate(It) is { } late ? late
        : It.KeptOn is { } kept ? $"{kept}"
        : It.TakenBackOn is { } back ? $"{back}"
        : It.Cadence is null && Keeping.OpenFor(It, Day) is { } open ? open
        : Keeping.Verdict(It) is { } verdict ? verdict
        : It.SaidOn is { } said ? T($"since {said}")
        : Page.Here.Voiced(T("date not given in our sources"), T("date not given"));

    /// <summary>Whether there is a date to hold it against.</summary>
    public string DueWord =>
        It.Due is { } due ? DaysInWords.Quoted(due)
        : It.Cadence is null ? T("No date given")
        : T("Repeated promise");

    /// <summary>The colour that helps it.</summary>
    public TagColour DueColour => It.Due is null && It.Cadence is null ? TagColour.Grey : PastDue?.Colour ?? TagColour.Blue;

    /// <summary>What the date means.</summary>
    public string DueDetail =>
        It.Due is { Latest: { } last } ? T($"latest date: {last}")
        : It.Due is not null ? T("no exact deadline was given")
        : It.Cadence?.ToString() ?? T("so it cannot be overdue");

    /// <summary>The whole answer in a sentence.</summary>
    public string Answer
    {
        get
        {
            if (It.TakenBackOn is { } back)
                return T($"It was withdrawn {When(back)}.");
            if (It.KeptOn is { } kept)
                return Keeping.DaysLate(It) is { } late ? T($"It was kept {When(kept)}, {late}.") : T($"It was kept {When(kept)}.");
            if (PastDue is { } past)
                return past.IsOverdue ? T($"It was due {DaysInWords.Quoted(It.Due!)} and is {past.Days:# day|# days} overdue.")
                    : T($"It was due {DaysInWords.Quoted(It.Due!)}, {past.Days:# day|# days} ago.") + " "
                        + T("Our sources do not show whether it was kept.");
            if (It.Cadence is { } often)
                return $"{T($"It is a repeated promise ({often}).")} {EachTime}";
            if (It.Due is { Latest: not null } due)
                return T($"It is due {DaysInWords.Quoted(due)}.");
            return string.Join(' ', new[]
            {
                Page.Here.Voiced(
                    T("Our sources do not show whether it was kept."), T("This record does not show whether it was kept.")),
                It.Due is { } soon ? T($"It was promised {DaysInWords.Quoted(soon)}, with no exact date.") : T("No date was given."),
                Keeping.DaysOpen(It, Day) is not { } open ? null
                    : open.IsExact ? T($"It has been open for {open.Days:# day|# days}.")
                    : T($"It has been open for at least {open.Days:# day|# days}."),
            }.OfType<string>());
        }
    }

    /// <summary>That nothing has been found or recorded since it was said.</summary>
    public string NoProgress =>
        It.SaidOn is { } said
            ? Page.Here.Voiced(T($"We have found no progress since {said}."), T($"No progress has been recorded since {said}."))
            : Page.Here.Voiced(
                T("We have found no progress since the promise was made."),
                T("No progress has been recorded since the promise was made."));

    /// <summary>The line under the words: who said it, where and when.</summary>
    public string SaidWhere
    {
        get
        {
            var parts = new[] { Page.TitleOf(It.By), Page.TitleOf(It.ByBody), Page.TitleOf(It.In), It.SaidOn?.ToString() }.Where(
                p => p is not null);
            var where = string.Join(", ", parts);
            return It.Wording == Wording.Paraphrase ? T($"Summarised. Said by {where}") : where;
        }
    }

    // Of a promise that comes back.
    private string EachTime =>
        Keeping.ByYear(It) is { } years ? T($"It was checked for {It.Verdicts.Count:# year|# years}: {years}.")
        : It.Kept.Count > 0 ? T("The table shows whether it was kept each time.")
        : Page.Here.Voiced(
            T("Our sources do not say whether it was kept each time."), T("This record does not say whether it was kept each time."));

    private static string When(FuzzyDate date) => Dates.When(date).TrimStart();
}
