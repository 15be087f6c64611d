using Heed.Delivery;
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
            Lead = "What someone outside judged to be done, kept apart from what the owners report.",
            Columns =
            [
                PlainList.TitleColumn,
                new("Judges", r => new Cell(
                    [new CellPart(Of(r).Of is { } of ? r.Titles.GetValueOrDefault(of.Path, of.Path) : "Not given", Of(r).Of?.Path)])),
                new("Judgement", r => r.State()),
                new("By", r => r.Links(Of(r).By).OrNotGiven()),
                PlainList.DateColumn("On"),
            ],
            Filters = [Filter.State, Filter.Linked("by", "By", "by", "bodies"), Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
            Answer = async (here, cancel) =>
                await here.Reading.CountAsync(new ListQuery(here.Programme) { Kinds = ["assessment"] }, cancel) == 0
                    ? "No one outside has been found to have judged whether a recommendation or an action was carried out."
                    : null,
        };

    private static Assessment Of(ListRow row) => (Assessment)row.Content;
}
