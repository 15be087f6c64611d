using Heed.Design;
using Heed.Records;

namespace Heed.Actions;

/// <summary>What the page of a round of returns says in sentences.</summary>
/// <param name="Page">The page.</param>
public sealed record ReturnRoundFacts(RecordPage<ReturnRound> Page)
{
    private ReturnRound It => Page.Content;

    /// <summary>The whole answer in a sentence.</summary>
    public string Answer =>
        It.Asked.Count == 0 ? T("Nobody was asked.")
        : It.Received < It.Asked.Count ? $"{Requested} {Outcomes}"
        : It.Asked.Count == 1 ? T("The progress report requested was received.")
        : T($"All {It.Asked.Count} progress reports requested were received.");

    private string Requested => T($"{It.Asked.Count:# progress report|# progress reports} requested, due by {It.DueOn}.");

    private string Outcomes =>
        !It.IsOver ? T($"{It.Received} received so far.")
        : It.Received == 0 ? T("None were received.")
        : T($"{It.Received} of {It.Asked.Count} received.");

    /// <summary>The actions, those without a return first.</summary>
    public IEnumerable<AskedReturn> Rows =>
        It.Asked.Where(a => Page.TitleOf(a.Action) is not null).OrderBy(a => a.ReceivedOn is not null)
            .ThenBy(a => Page.TitleOf(a.Action), StringComparer.Ordinal);

    /// <summary>What became of one, in words.</summary>
    public (string Word, TagColour Colour) Outcome(AskedReturn asked) =>
        asked.ReceivedOn is { } on ? on.Latest > It.DueOn?.Latest ? (T($"Received late, on {on}"), TagColour.Orange)
            : (T($"Received on {on}"), TagColour.Green)
        : It.IsOver ? (T("Not received"), TagColour.Red)
        : (T("Not received yet"), TagColour.Grey);
}
