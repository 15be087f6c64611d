using Heed.Design;
using Heed.Layout;
using Heed.Records;

namespace Heed.Actions;

/// <summary>What the page of a round of returns says in sentences.</summary>
/// <param name="Page">The page.</param>
public sealed record ReturnRoundFacts(RecordPage<ReturnRound> Page)
{
    private ReturnRound It => Page.Content;

    /// <summary>The whole answer in a sentence.</summary>
    public string Answer =>
        It.Asked.Count == 0 ? "Nobody was asked."
        : It.Received == It.Asked.Count ? $"{(It.Asked.Count == 1 ? "The progress report" : $"All {It.Asked.Count} progress reports")} "
            + $"requested {(It.Asked.Count == 1 ? "was" : "were")} received."
        : It.IsOver ? $"{Phrases.Count(It.Asked.Count, "progress report")} requested, due "
            + $"by {It.DueOn}. {(It.Received == 0 ? "None were received." : $"{Phrases.Of(It.Received, It.Asked.Count)} received.")}"
        : $"{Phrases.Count(It.Asked.Count, "progress report")} requested, due by {It.DueOn}. {It.Received} received so far.";

    /// <summary>The actions, those without a return first.</summary>
    public IEnumerable<AskedReturn> Rows =>
        It.Asked.Where(a => Page.TitleOf(a.Action) is not null).OrderBy(a => a.ReceivedOn is not null)
            .ThenBy(a => Page.TitleOf(a.Action), StringComparer.Ordinal);

    /// <summary>What became of one, in words.</summary>
    public (string Word, TagColour Colour) Outcome(AskedReturn asked) =>
        asked.ReceivedOn is { } on ? on.Latest > It.DueOn?.Latest ? ($"Received late, on {on}", TagColour.Orange)
            : ($"Received on {on}", TagColour.Green)
        : It.IsOver ? ("Not received", TagColour.Red)
        : ("Not received yet", TagColour.Grey);
}
