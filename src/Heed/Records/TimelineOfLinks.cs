using Heed.Ledger.Kinds;

namespace Heed.Records;

/// <summary>What other records tell of one: meetings that discussed it, updates that mention it, commitments made and kept.</summary>
public static class TimelineOfLinks
{
    /// <summary>The lines; a record that points here in several ways is told once.</summary>
    public static IEnumerable<StoryLine> Tell(string path, IEnumerable<IncomingLink> touches, DateOnly day)
    {
        foreach (var record in touches.Where(t => t.Link.InStory).GroupBy(t => t.Link.Other.Path))
        {
            // A typed link says more than a mention in a text.
            var touch = record.OrderBy(t => t.Link.Role == ContentFacts.Mention).ThenBy(t => t.LinkedSince).First();
            var facts = (touch.Content as IAddsToOtherTimelines)?.FactsFor(path, touch.Since).ToList() ?? [];
            if (facts.Count == 0)
                yield return Linked(touch, day);
            foreach (var fact in facts)
                yield return StoryLine.Of(fact, fact.Path ?? record.Key, day);
        }
    }

    private static StoryLine Linked(IncomingLink touch, DateOnly day)
    {
        var other = touch.Link.Other;
        // What gathers facts over the years, such as a commitment, has its own day at its beginning; a link it gained later is of a later
        // day.
        var gained = other.Kind.ContentType.IsAssignableTo(typeof(IHasDatedFacts)) && touch.LinkedSince > touch.Since;
        var (first, last) = gained ? (null, null) : (other.OnFrom, other.OnTo);
        var (from, to) = (first ?? last ?? touch.LinkedSince, last ?? first ?? touch.LinkedSince);
        return new StoryLine(from, DaysInWords.Words(from, to), $"{T(touch.Link.Relation)}: {other.Title}", other.Path, null, from > day);
    }
}
