using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Recommendations;

/// <summary>The list of assessments: what somebody else than the owner thinks of delivery.</summary>
public static class AssessmentList
{
    /// <summary>Its columns, filters and answer.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "What independent assessors found to be done, separate from what owners report.",
            Columns =
            [
                PlainList.TitleColumn,
                new("What was assessed", r => new Cell(
                    [
                        new CellPart(Of(r).Of is { } of ? r.Titles.GetValueOrDefault(of.Path, of.Path) : T("Not given"), Of(r).Of?.Path),
                        .. What(r),
                    ])),
                new("Judgement", r => Of(r).InTheirWords is { } words
                    ? new Cell([.. r.State().Parts, new CellPart($"“{words}”")]) : r.State()),
                new("Assessed by", r => r.Links(Of(r).By).OrNotGiven()),
                PlainList.DateColumn("Assessed on"),
            ],
            Filters = [Filter.State, Filter.Linked("by", "Assessed by", "by", "bodies"), Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
            Answer = async (here, cancel) => await InShortAsync(here, cancel) ?? here.Voiced(
                T("We have not found an independent assessment of any recommendation or action."),
                T("There is no independent assessment of any recommendation or action.")),
        };

    /// <summary>How many judgements there are of each sort, in a sentence; null when there is none.</summary>
    public static async Task<string?> InShortAsync(RequestContext here, CancellationToken cancel)
    {
        var judged = (await here.Reading.CountByStateAsync(new ListQuery(here.Programme) { Kinds = ["assessment"] }, cancel))
            .Where(j => j.Value > 0).OrderByDescending(j => j.Value).ThenBy(j => j.Key, StringComparer.Ordinal)
            .Select(j => T($"{j.Value} “{States.Word(j.Key)}”")).ToList();
        return judged.Count == 0 ? null : T($"Independent assessments: {string.Join(", ", judged)}.");
    }

    // Which part of it, and whether the response to it.
    private static IEnumerable<CellPart> What(ListRow row)
    {
        if (Of(row).Part is { Length: > 0 } part)
            yield return new CellPart(T($"Part {part}"));
        if (Of(row).OfResponseFrom is { } body && row.Titles.GetValueOrDefault(body.Path) is { } name)
            yield return new CellPart(T($"Response from {name}"));
    }

    private static Assessment Of(ListRow row) => (Assessment)row.Content;
}
