using Heed.Design;
using Heed.Layout;
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
    public string Word => PastDue is { } past ? past.IsOverdue ? "Overdue" : "Not known" : States.Word(It.State);

    /// <summary>The colour that helps the word.</summary>
    public TagColour Colour => PastDue?.Colour ?? States.Colour(It.State);

    /// <summary>Since when, or by how many days.</summary>
    public string Detail =>
        PastDue is { } past ? past.IsOverdue ? $"by {Phrases.Days(past.Days)}" : past.Words
        : Keeping.DaysLate(It) is { } late ? late
        : It.KeptOn is { } kept ? $"{kept}"
        : It.TakenBackOn is { } back ? $"{back}"
        : It.Cadence is null && Keeping.OpenFor(It, Day) is { } open ? open
        : Keeping.Verdict(It) is { } verdict ? verdict
        : It.SaidOn is { } said ? $"since {said}" : Page.Here.Voiced("date not given in our sources");

    /// <summary>Whether there is a date to hold it against.</summary>
    public string DueWord =>
        It.Due is { } due ? DaysInWords.Quoted(due)
        : It.Cadence is null ? "No date given"
        : "Repeated promise";

    /// <summary>The colour that helps it.</summary>
    public TagColour DueColour => It.Due is null && It.Cadence is null ? TagColour.Grey : PastDue?.Colour ?? TagColour.Blue;

    /// <summary>What the date means.</summary>
    public string DueDetail =>
        It.Due is { Latest: { } last } ? $"latest date: {Phrases.Day(last)}"
        : It.Due is not null ? "no exact deadline was given"
        : It.Cadence?.ToString() ?? "so it cannot be overdue";

    /// <summary>The whole answer in a sentence.</summary>
    public string Answer
    {
        get
        {
            var late = Keeping.DaysLate(It);
            if (It.TakenBackOn is { } back)
                return $"It was withdrawn{Dates.When(back)}.";
            if (It.KeptOn is { } kept)
                return late is null ? $"It was kept{Dates.When(kept)}." : $"It was kept{Dates.When(kept)}, {late}.";
            if (PastDue is { } past)
                return past.IsOverdue ? $"It was due {DaysInWords.Quoted(It.Due!)} and "
                    + $"is {past.Words}."
                        : $"It was due {DaysInWords.Quoted(It.Due!)}, {Phrases.Days(past.Days)} ago. Our sources do not "
                    + "show whether it was kept.";
            if (It.Cadence is { } often)
                return $"It is a repeated promise "
                    + $"({often}). {(Keeping.Verdict(It) is { } verdict ? $"It was {verdict}." : It.Kept.Count == 0
                        ? Page.Here.Voiced("Our sources do not say whether it was kept each time.")
                        : "The table shows whether it was kept each time.")}";
            if (It.Due is { Latest: not null } due)
                return $"It is due {DaysInWords.Quoted(due)}.";
            var promised = It.Due is { } soon ? $"It was promised {DaysInWords.Quoted(soon)}, with no exact date" : "No date was given";
            return $"{Page.Here.Voiced("Our sources do not show whether it was "
                + "kept.")} {promised}{(Keeping.OpenFor(It, Day) is { } open ? $". It has been {open}" : "")}.";
        }
    }

    /// <summary>The line under the words: who said it, where and when.</summary>
    public string SaidWhere
    {
        get
        {
            var parts = new[] { Page.TitleOf(It.By), Page.TitleOf(It.ByBody), Page.TitleOf(It.In), It.SaidOn?.ToString() }.Where(
                p => p is not null);
            var where = string.Join(", ", parts);
            return It.Wording == Wording.Paraphrase ? $"Summarised. Said by {where}" : where;
        }
    }
}
