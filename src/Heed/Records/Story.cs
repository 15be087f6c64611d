using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Platform.Time;

namespace Heed.Records;

/// <summary>One thing that touched a record, on the line of its story.</summary>
/// <param name="On">The day it happened, for the order.</param>
/// <param name="When">The day in words, when it is not known exactly; null to show the day.</param>
/// <param name="What">What happened, as a sentence.</param>
/// <param name="Path">The record or edition that tells of it, below the programme; null when it is the page itself.</param>
/// <param name="Detail">The reason or more about it; null when there is none.</param>
/// <param name="IsExpected">Whether it is still to come.</param>
public sealed record StoryLine(DateOnly On, string? When, string What, string? Path, string? Detail, bool IsExpected = false);

/// <summary>Gathers a record's story: its own editions, and every record that points at it.</summary>
public static class Story
{
    /// <summary>The story, newest first.</summary>
    public static IReadOnlyList<StoryLine> Of(Entry entry, IReadOnlyList<Edition> history, IReadOnlyList<Link> linksTo, DateOnly day) =>
        [.. Told(entry, history).Concat(linksTo.Where(l => l.InStory).Select(l => Touched(l, day))).Distinct().OrderByDescending(l => l.On).ThenByDescending(l => l.What, StringComparer.Ordinal)];

    private static IEnumerable<StoryLine> Told(Entry entry, IReadOnlyList<Edition> history)
    {
        Edition? before = null;
        foreach (var edition in history)
        {
            yield return Line(entry, before, edition);
            before = edition;
        }
    }

    private static StoryLine Line(Entry entry, Edition? before, Edition edition)
    {
        var on = Clock.DayOf(edition.PublishedAt);
        var path = before is null ? $"{entry.Path}/history" : $"{entry.Path}/history/{before.Number}..{edition.Number}";
        var what = edition.Standing switch
        {
            Standing.Withdrawn => "Withdrawn",
            Standing.Redacted => "An edition was published whose content has been removed",
            _ when before is null => "Entered in the record",
            _ => Moves(before.Content, edition.Content!) ?? edition.Why,
        };
        return new StoryLine(on, null, what, path, what == edition.Why ? null : edition.Why);
    }

    // What people ask of a change first: the state, then the date.
    private static string? Moves(Content? before, Content after)
    {
        if (before is null)
            return null;
        var moves = new List<string>();
        if (before.State != after.State && after.State is { } state)
            moves.Add(before.State is { } from ? $"From “{States.Word(from)}” to “{States.Word(state)}”" : States.Word(state));
        if (!Equals(before.DueBy, after.DueBy))
            moves.Add((before.DueBy, after.DueBy) switch
            {
                (null, { } due) => $"Date promised: {due}",
                ({ } due, null) => $"Date taken away; it was {due}",
                var (was, due) => $"Date moved from {was} to {due}",
            });
        return moves.Count == 0 ? null : string.Join(". ", moves);
    }

    private static StoryLine Touched(Link link, DateOnly day)
    {
        var other = link.Other;
        var on = other.OnFrom ?? other.OnTo ?? Clock.DayOf(other.Since);
        var when = other.OnFrom is { } from && other.OnTo is { } to && from != to ? Span(from, to) : null;
        return new StoryLine(on, when, $"{link.Relation}: {other.Title}", other.Path, null, on > day);
    }

    private static string Span(DateOnly from, DateOnly to) =>
        from.Year == to.Year && from.Month == to.Month ? Layout.Say.Day(from)[(from.Day < 10 ? 2 : 3)..]
        : from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } && from.Year == to.Year ? $"{from.Year}"
        : $"{Layout.Say.Day(from)} to {Layout.Say.Day(to)}";
}
