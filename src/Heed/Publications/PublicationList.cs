using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Publications;

public static class PublicationList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Documents and who published them. Each page says who the document is for, if it is in force and what followed.",
            Columns =
            [
                new("Title", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Published", r => r.Content.On?.ToString(), EntryOrder.On),
                new("Kind", r => T(Of(r).Kind.Label)),
                new("Publisher", r => r.Links(Of(r).Publisher.Select(p => (Ref<People.Body>?)p))),
            ],
            Filters = [Filter.Facet("kind", "Kind"), Filter.Linked("publisher", "Publisher", "publisher", "bodies"),
                Filter.Facet("audience", "Who it is for"), Filter.Strand, Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
        };

    private static Publication Of(ListRow row) => (Publication)row.Content;
}
