using Heed.Ledger;
using Heed.Records;

namespace Heed.People;

/// <summary>A seat with the group it is in and the titles of all it names.</summary>
public sealed record SeatRow(Entry Group, Seat Seat, IReadOnlyDictionary<string, string> Titles)
{
    /// <summary>The seats of every group that a person or body holds, by the group's title.</summary>
    public static async Task<IReadOnlyList<SeatRow>> OfAsync(RecordPage page)
    {
        var path = page.Entry.Path;
        var groups = new List<Lists.ListRow>();
        foreach (var role in page.Entry.Kind.Name == "body" ? new[] { "body" } : ["person", "deputy"])
            groups.AddRange(await page.ListedAsync("group", role, EntryOrder.Title));
        return
        [
            .. groups
                .DistinctBy(g => g.Entry.Path)
                .Where(g => g.Content is ISeatsPeople)
                .SelectMany(g => ((ISeatsPeople)g.Content).Seats().Where(s => s.Body?.Path == path || s.Person?.Path == path)
                    .Select(s => new SeatRow(g.Entry, s, g.Titles))),
        ];
    }
}
