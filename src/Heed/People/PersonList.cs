using Heed.Ledger;
using Heed.Lists;

namespace Heed.People;

/// <summary>The list of people named in the record in a post.</summary>
public static class PersonList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "People named in this record, their posts, and when they held them.",
            Columns =
            [
                new("Name", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Post", r => string.Join("; ", Of(r).Posts.Select(p => p.Name).Distinct())),
                new("Body", r => r.Links(Of(r).Posts.Select(p => p.Body))),
                new("Dates", r => string.Join("; ", Of(r).Posts
                    .Select(p => TenurePhrases.Words(p.From, p.To, p.DatesAreSightings)).OfType<string>().Distinct())),
            ],
            Filters = [Filter.Linked("body", "Body", "body", "bodies")],
            Order = EntryOrder.Title,
        };

    private static Person Of(ListRow row) => (Person)row.Content;
}
