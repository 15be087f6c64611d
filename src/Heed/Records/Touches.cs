using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Time;

namespace Heed.Records;

/// <summary>Finds every record that points at one, with the content of those that have more to tell than that they do.</summary>
public static class Touches
{
    private const int MostRead = 500;

    /// <summary>The records that point at an entry's record.</summary>
    public static async Task<IReadOnlyList<Touch>> OfAsync(Entry entry, Here here, CancellationToken cancel)
    {
        var links = await here.Reading.LinksToAsync(entry, cancel: cancel);
        if (links.Count == 0)
            return [];
        var since = await here.Reading.FirstPublishedAsync(here.Programme, links.Where(l => l.InStory).Select(l => l.Other), cancel);
        var kinds = links.Where(l => l.InStory).Select(l => l.Other.Kind).Distinct();
        var tellers = kinds.Where(k => k.ContentType.IsAssignableTo(typeof(ITellsOthers))).Select(k => k.Name).ToList();
        var told = new Dictionary<string, Ledger.Kinds.Content?>();
        if (tellers.Count > 0)
        {
            var query = new ListQuery(here.Programme) { Kinds = tellers, LinkedTo = [new LinkedTo(entry.Path)], Take = MostRead };
            foreach (var record in (await here.Reading.ListAsync(query, cancel)).Records)
                told[record.Entry.Path] = record.Content;
        }
        var linked = await here.Reading.LinkedSinceAsync(entry, cancel);
        return
        [
            .. links.Select(l => new Touch(l, DayIn(since, l.Other.Path, l.Other), DayIn(linked, (l.Other.Path, l.Role), l.Other), told.GetValueOrDefault(l.Other.Path))),
        ];
    }

    private static DateOnly DayIn<TKey>(IReadOnlyDictionary<TKey, DateTime> moments, TKey key, Entry other) =>
        Clock.DayOf(moments.GetValueOrDefault(key, other.Since));
}
