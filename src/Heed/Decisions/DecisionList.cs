using Heed.Ledger;
using Heed.Lists;

namespace Heed.Decisions;

/// <summary>The list of decisions, as far as public.</summary>
public static class DecisionList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Published decisions by Ministers, Parliament or other bodies, with dates and conditions.",
            Columns =
            [
                new("Decision", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Outcome", r => r.State()),
                new("Decided on", r => r.Content.On?.ToString(), EntryOrder.On),
                new("Decided by", r => new Cell([.. r.Links(Of(r).By).Parts, .. r.Links(Of(r).ByBody).Parts])),
            ],
            Filters = [Filter.State, Filter.Strand, Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
        };

    private static Decision Of(ListRow row) => (Decision)row.Content;
}
