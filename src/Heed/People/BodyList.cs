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
            Lead = "Organisations that lead, advise, publish or are responsible for something. Each page lists what they still have to do.",
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
