using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Platform.Time;

namespace Heed.Records;

/// <summary>
/// Finds the records that point at one, the latest when there are very many, with the content of those that have more to tell than that
/// they do.
/// </summary>
public static class Touches
{
    /// <summary>The records that point at an entry's record.</summary>
    public static async Task<IReadOnlyList<IncomingLink>> OfAsync(Entry entry, RequestContext here, CancellationToken cancel)
    {
        var links = await here.Reading.LinksToAsync(entry, Most.Links, cancel);
        if (links.Count == 0)
            return [];
        var since = await here.Reading.FirstPublishedAsync(here.Programme, links.Where(l => l.InStory).Select(l => l.Other), cancel);
        var tellers = links.Where(l => l.InStory && l.Other.Kind.ContentType.IsAssignableTo(typeof(IAddsToOtherTimelines)))
            .Select(l => l.Other.Path);
        var told = await here.Reading.FindManyAsync(here.Programme, tellers, cancel);
        var linked = await here.Reading.LinkedSinceAsync(entry, links, cancel);
        var vague = await here.Reading.PublicInAsync(here.Programme, links.Where(l => l.InStory).Select(l => l.Other), cancel);
        return
        [
            .. links.Select(
                l => new IncomingLink(
                    l, When(since.GetValueOrDefault(l.Other.Path, l.Other.Since), l.Other.Path),
                    When(linked.GetValueOrDefault((l.Other.Path, l.Role), l.Other.Since), l.Other.Path),
                    told.GetValueOrDefault(l.Other.Path)?.Content)),
        ];

        FuzzyDate When(DateTime at, string path) => vague.GetValueOrDefault((path, at)) ?? FuzzyDate.Of(Clock.DayOf(at));
    }
}
