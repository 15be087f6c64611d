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

    private int DaysLate => Page.Entry.DaysLate(Day);

    /// <summary>The state in a word; overdue is reckoned on the day read.</summary>
    public string Word => DaysLate > 0 ? "Overdue" : States.Word(It.State);

    /// <summary>The colour that helps the word.</summary>
    public TagColour Colour => States.Colour(DaysLate > 0 ? "overdue" : It.State);

    /// <summary>Since when, or by how many days.</summary>
    public string Detail =>
        DaysLate > 0 ? $"by {Say.Days(DaysLate)}"
        : Keeping.DaysLate(It) ?? (It.KeptOn is { } kept ? $"on: {kept}" : (It.Cadence is null ? Keeping.OpenFor(It, Day) : null) ?? (It.TakenBackOn is { } back ? $"on {back}" : $"since {It.SaidOn}"));

    /// <summary>Whether there is a date to hold it against.</summary>
    public string DueWord => It.Due is null ? It.Cadence is null ? "No date was given" : "Standing promise" : It.Due.Words is { } words ? $"“{words}”" : It.Due.ToString();

    /// <summary>The colour that helps it.</summary>
    public TagColour DueColour => It.Due is null && It.Cadence is null ? TagColour.Grey : DaysLate > 0 ? TagColour.Red : TagColour.Blue;

    /// <summary>What the date means.</summary>
    public string DueDetail =>
        It.Due is { Latest: { } last } ? $"last day: {Say.Day(last)}"
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
            if (DaysLate > 0)
                return $"It was due {Times.Quoted(It.Due!)} and has not been seen kept. It is {Say.Days(DaysLate)} overdue.";
            if (It.Cadence is { } often)
                return It.Kept.Count == 0 ? $"It is a standing promise ({often}). How far it is kept has not been counted yet." : $"It is a standing promise ({often}). The table shows how far it was kept.";
            return It.Due is { Latest: not null } due ? $"It is due {Times.Quoted(due)}."
                : $"It has not been seen kept. {(It.Due is { } soon ? $"It was promised {Times.Quoted(soon)}, without a day" : "No date was given")}{(Keeping.OpenFor(It, Day) is { } open ? $"; it has been {open}" : "")}.";
        }
    }

    /// <summary>The line under the words: who said it, where and when.</summary>
    public string SaidWhere
    {
        get
        {
            var parts = new[] { Page.TitleOf(It.By), Page.TitleOf(It.ByBody), Page.TitleOf(It.In), It.SaidOn?.ToString() }.Where(p => p is not null);
            var where = string.Join(", ", parts);
            return It.Wording == Wording.Exact ? where : $"Paraphrased; said by: {where}";
        }
    }
}
