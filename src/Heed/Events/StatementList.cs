using Heed.Ledger;
using Heed.Lists;

namespace Heed.Events;

/// <summary>The list of words said in public.</summary>
public static class StatementList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "What was said in public, who said it, in which post, when and where.",
            Columns =
            [
                new("Statement", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Said on", r => r.Content.On?.ToString(), EntryOrder.On),
                new("Said by", r => r.Links(Of(r).By)),
                new("Post at the time", r => Of(r).Post),
                new("Where", r => Of(r).Where),
            ],
            Filters = [Filter.Linked("by", "Said by", "by", "people"), Filter.Strand, Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
        };

    private static Statement Of(ListRow row) => (Statement)row.Content;
}
