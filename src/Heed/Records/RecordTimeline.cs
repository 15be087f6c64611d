using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Records;

/// <summary>One thing that touched a record, on the line of its story.</summary>
/// <param name="On">The day it happened, for the order; null when our sources give none.</param>
/// <param name="When">The time in words, when the day is not known exactly; null to show the day.</param>
/// <param name="What">What happened.</param>
/// <param name="Path">The record or difference that tells of it, below the programme; null when there is nothing more to read.</param>
/// <param name="Detail">The reason or more about it; null when there is none.</param>
/// <param name="IsExpected">Whether it is still to come.</param>
public sealed record StoryLine(DateOnly? On, string? When, string What, string? Path, string? Detail, bool IsExpected = false)
{
    /// <summary>The records that it tells of, where it tells of several that did the same on one day.</summary>
    public IReadOnlyList<Entry> Together { get; init; } = [];

    /// <summary>The day from which the record itself said so; null where another record says it.</summary>
    public DateOnly? SaidFrom { get; init; }

    /// <summary>A fact as a line.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="path">The record or difference that tells of it.</param>
    /// <param name="day">The day the story is read on: what lies after it is still to come.</param>
    public static StoryLine Of(Fact fact, string? path, DateOnly day)
    {
        var on = DaysInWords.Order(fact.On);
        var when = on is null ? T("Date not given") : DaysInWords.Words(fact.On!);
        return new StoryLine(on, when is null ? null : char.ToUpperInvariant(when[0]) + when[1..], fact.What, path, fact.Detail, on > day);
    }
}

/// <summary>A record that touches another, with what it says where that is needed to tell of it.</summary>
/// <param name="Link">The link.</param>
/// <param name="Since">When it was first public, as exactly as is known.</param>
/// <param name="LinkedSince">When it was first public with this link, as exactly as is known.</param>
/// <param name="Content">What it says; null when the link alone tells all.</param>
public sealed record IncomingLink(Link Link, FuzzyDate Since, FuzzyDate LinkedSince, Content? Content);

/// <summary>
/// Gathers a record's story: its own editions and facts, and every record that points at it; one line for each thing that happened.
/// </summary>
public static class RecordTimeline
{
    /// <summary>The story, newest first; what has no date comes last.</summary>
    public static IReadOnlyList<StoryLine> Of(
        Entry entry, IReadOnlyList<Edition> history, IReadOnlyList<IncomingLink> touches, DateOnly day)
    {
        var own = TimelineOfEditions.Tell(entry, history, day).ToList();
        var told = own.Select(l => l.Path).ToHashSet();
        var others = TimelineOfLinks.Tell(entry.Path, touches, day).Where(l => l.Path is null || !told.Contains(l.Path));
        return Newest([.. own.Concat(others).Distinct()]);
    }

    /// <summary>The same story, oldest first; what has no date still comes last.</summary>
    public static IReadOnlyList<StoryLine> OldestFirst(IReadOnlyList<StoryLine> story) =>
        [.. story.Where(l => l.On is not null).Reverse(), .. story.Where(l => l.On is null)];

    // Things of one day keep the order in which they were gathered, so that a date that moved stands beside what moved it.
    private static IReadOnlyList<StoryLine> Newest(IReadOnlyList<StoryLine> lines) =>
        [.. lines.Where(l => l.On is not null).Reverse().OrderByDescending(l => l.On), .. lines.Where(l => l.On is null)];
}
