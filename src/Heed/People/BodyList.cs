using Heed.Ledger;
using Heed.Lists;

namespace Heed.People;

/// <summary>The list of organisations.</summary>
public static class BodyList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Which organisations lead, advise, publish or answer for something; each page says what it owes.",
            Columns =
            [
                new("Name", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Kind", r => Of(r).Kind is { Length: > 0 } kind ? char.ToUpperInvariant(kind[0]) + kind[1..] : null),
                new("Also known as", r => string.Join("; ", Of(r).Aliases.Select(a => a.Name))),
                new("Part of", r => r.Links(Of(r).PartOf)),
            ],
            Filters = [Filter.Facet("kind", "Kind of body")],
            Order = EntryOrder.Title,
        };

    private static Body Of(ListRow row) => (Body)row.Content;
}
