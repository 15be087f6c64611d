using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Records;

/// <summary>What other records tell of one: meetings that discussed it, updates that mention it, commitments made and kept.</summary>
public static class TimelineOfLinks
{
    // So many records that did the same on one day are one event: a Minister's answer to every recommendation.
    private const int Several = 3;

    /// <summary>The lines; a record that points here in several ways is told once.</summary>
    public static IEnumerable<StoryLine> Tell(string path, IEnumerable<IncomingLink> touches, DateOnly day)
    {
        List<(IncomingLink Touch, StoryLine Line)> linked = [];
        foreach (var record in touches.Where(t => t.Link.InStory && !IsAddedMention(t)).GroupBy(t => t.Link.Other.Path))
        {
            // A typed link says more than a mention in a text.
            var touch = record.OrderBy(t => t.Link.Role == ContentFacts.Mention).ThenBy(t => t.LinkedSince.Latest).First();
            var facts = (touch.Content as IAddsToOtherTimelines)?.FactsFor(path, touch.Since).ToList() ?? [];
            if (facts.Count == 0)
                linked.Add((touch, Linked(touch, day)));
            foreach (var fact in facts)
                yield return StoryLine.Of(fact, fact.Path ?? record.Key, day);
        }
        foreach (var same in linked.GroupBy(l => (l.Line.On, l.Line.When, l.Touch.Link.Relation, l.Touch.Link.Other.Kind)))
        {
            var lines = same.ToList();
            if (lines.Count < Several)
            {
                foreach (var (_, line) in lines)
                    yield return line;
                continue;
            }
            var kind = same.Key.Kind;
            yield return lines[0].Line with
            {
                What = $"{T(same.Key.Relation)}: {Phrases.Count(lines.Count, kind)}",
                Path = null,
                Together = [.. lines.Select(l => l.Touch.Link.Other)],
            };
        }
    }

    // A text that came to mention this record later says nothing about the day it is dated: whoever keeps the record added the link.
    private static bool IsAddedMention(IncomingLink touch) =>
        touch.Link.Role == ContentFacts.Mention && touch.LinkedSince.Latest > touch.Since.Latest;

    private static StoryLine Linked(IncomingLink touch, DateOnly day)
    {
        var other = touch.Link.Other;
        // What gathers facts over the years, such as a commitment, has its own day at its beginning; a link it gained later is of a later
        // day.
        var gained = other.Kind.ContentType.IsAssignableTo(typeof(IHasDatedFacts)) && touch.LinkedSince.Latest > touch.Since.Latest;
        var (first, last) = gained ? (null, null) : (other.OnFrom, other.OnTo);
        if ((first ?? last) is not { } from)
            return new StoryLine(touch.LinkedSince.Latest, DaysInWords.Words(touch.LinkedSince), What(), other.Path, null);
        return new StoryLine(from, DaysInWords.Words(from, last ?? from), What(), other.Path, null, from > day);

        string What() => $"{T(touch.Link.Relation)}: {other.Title}";
    }
}
