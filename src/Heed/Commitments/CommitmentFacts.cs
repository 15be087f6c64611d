using Heed.Design;
using Heed.Layout;
using Heed.Lists;
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
        : It.KeptOn is { } kept ? $"on: {kept}"
        : It.TakenBackOn is { } back ? $"on: {back}"
        : It.Cadence is null && Keeping.OpenFor(It, Day) is { } open ? open
        : Keeping.Verdict(It) is { } verdict ? verdict
        : $"since {It.SaidOn?.ToString() ?? Page.Here.Voiced("a day our sources do not give")}";

    /// <summary>Whether there is a date to hold it against.</summary>
    public string DueWord =>
        It.Due is { } due ? DaysInWords.Quoted(due)
        : It.Cadence is null ? "No date was given"
        : "Standing promise";

    /// <summary>The colour that helps it.</summary>
    public TagColour DueColour => It.Due is null && It.Cadence is null ? TagColour.Grey : PastDue?.Colour ?? TagColour.Blue;

    /// <summary>What the date means.</summary>
    public string DueDetail =>
        It.Due is { Latest: { } last } ? $"last day: {Phrases.Day(last)}"
        : It.Due is not null ? "no day to be late by was given"
        : It.Cadence?.ToString() ?? "so it can’t be called late";

    /// <summary>The whole answer in a sentence.</summary>
    public string Answer
    {
        get
        {
            var late = Keeping.DaysLate(It);
            if (It.TakenBackOn is { } back)
                return $"It was taken back: {back}.";
            if (It.KeptOn is { } kept)
                return late is null ? $"It was kept: {kept}." : $"It was kept, {late}: {kept}.";
            if (PastDue is { } past)
                return past.IsOverdue ? $"It was due {DaysInWords.Quoted(It.Due!)} and "
                    + $"is {past.Words}."
                        : $"It was due {DaysInWords.Quoted(It.Due!)}, {Phrases.Days(past.Days)} ago. We have found nothing "
                    + "that shows whether it was kept.";
            if (It.Cadence is { } often)
                return $"It is a standing promise "
                    + $"({often}). {(Keeping.Verdict(It) is { } verdict ? $"It was {verdict}." : It.Kept.Count == 0
                        ? Page.Here.Voiced("We have not found a count of how far it was kept.") : "The table shows how far it was kept.")}";
            if (It.Due is { Latest: not null } due)
                return $"It is due {DaysInWords.Quoted(due)}.";
            var promised = It.Due is { } soon ? $"It was promised {DaysInWords.Quoted(soon)}, without a day" : "No date was given";
            return $"{Page.Here.Voiced("We have found nothing that shows whether it was "
                + "kept.")} {promised}{(Keeping.OpenFor(It, Day) is { } open ? $"; it has been {open}" : "")}.";
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
            return It.Wording == Wording.Paraphrase ? $"Paraphrased; said by: {where}" : where;
        }
    }
}
