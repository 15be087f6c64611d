using System.Text.Json.Nodes;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Platform.Time;

namespace Heed.Records;

/// <summary>What a record's own editions tell: states reported, dates moved, facts found, words changed.</summary>
public static class TimelineOfEditions
{
    /// <summary>
    /// What a first edition says when nobody gave another reason: it tells of the record, not of what the record is about.
    /// </summary>
    public const string FirstPublished = "First published.";

    // In days: a report is seldom published on the day it is dated.
    private const int LongAfter = 60;

    // What the keeper of the record adds about it is no event in its story; the history shows it.
    private static readonly string[] Notes = ["reading", "sources", "gaps", "summary"];

    /// <summary>The lines, in the order of the editions.</summary>
    public static IEnumerable<StoryLine> Tell(Entry entry, IReadOnlyList<Edition> history, DateOnly day)
    {
        Edition? before = null;
        var last = history.LastOrDefault(e => e.Content is not null)?.Content;
        foreach (var edition in history)
        {
            foreach (var line in Tell(new Step(entry, before, edition, last), day))
                yield return line with { SaidFrom = Clock.DayOf(edition.PublishedAt) };
            before = edition.Content is null ? before : edition;
        }
    }

    private static IEnumerable<StoryLine> Tell(Step step, DateOnly day)
    {
        if (step.After.Standing == Standing.Withdrawn)
            return [step.Line(T("Withdrawn"), step.After.Why)];
        if (step.After.Content is not { } after)
            return [step.Line(T("A version was published here. Its content has been removed"), null)];
        return step.Before is null ? First(step, after, day) : Later(step, step.Before.Content!, after, day);
    }

    private static IEnumerable<StoryLine> First(Step step, Content after, DateOnly day)
    {
        var facts = NewFacts(step, null, after);
        var saysItself = after is not IReportsState && after.On is not null && facts.Any(f => Equals(f.On, after.On));
        if (!saysItself && (after is IHasDatedFacts || after.On is not null))
        {
            var known = step.After.Why != FirstPublished && after is not IReportsState && after.On is { } on && DaysInWords.Order(
                on) <= Clock.DayOf(step.After.PublishedAt) ? after.On : null;
            yield return known is null ? step.Line(Bare(step.After.Why), null) : Line(new Fact(known, Bare(step.After.Why)), day);
        }
        foreach (var fact in facts)
            yield return Line(fact, day);
        if (after is IReportsState && after.State is { } state && state != "no-return")
            yield return Reported(step, $"“{States.Word(state)}”", after, day);
    }

    private static IEnumerable<StoryLine> Later(Step step, Content before, Content after, DateOnly day)
    {
        var facts = NewFacts(step, before, after);
        var changed = Changed(step.Before!, step.After).Except(Notes).ToList();
        var told = facts.Count > 0;
        foreach (var fact in facts)
            yield return Line(fact, day);
        if (after is IReportsState && (changed.Contains("delivery") || before.State != after.State)
            && after.State is { } state)
        {
            told = true;
            var move = before.State == state ? T($"still “{States.Word(state)}”")
                : T($"from “{States.Word(before.State!)}” to “{States.Word(state)}”");
            yield return Reported(step, move, after, day);
        }
        else if (after is not IHasDatedFacts && before.State != after.State && after.State is { } now)
        {
            told = true;
            var move = before.State is null ? $"“{States.Word(now)}”" : T($"From “{States.Word(before.State)}” to “{States.Word(now)}”");
            yield return step.Line(move, Bare(step.After.Why));
        }
        if (!Equals(before.OwnDueBy, after.OwnDueBy))
            yield return step.Line(Moved(before.OwnDueBy, after.OwnDueBy), WithoutFacts(step.After.Why, facts));
        else if (!told && changed.Count > 0)
            yield return step.Line(Bare(step.After.Why), null);
    }

    private static StoryLine Reported(Step step, string move, Content after, DateOnly day)
    {
        var report = (IReportsState)after;
        var line = Line(new Fact(report.ReportedOn, $"{T(report.ReportedAs)}: {move}", step.Difference, report.ReportedWhat), day);
        // Whoever reads this page as on the day of the report finds that it did not say so yet.
        var published = Clock.DayOf(step.After.PublishedAt);
        return line.On is { } on && published.DayNumber - on.DayNumber > LongAfter
            ? line with { Detail = Joined(line.Detail, T($"In this record since {Phrases.Day(published)}.")) } : line;
    }

    private static string Joined(string? detail, string more) => string.IsNullOrEmpty(detail) ? more : $"{detail} {more}";

    private static string Moved(FuzzyDate? before, FuzzyDate? after) =>
        (before, after) switch
        {
            (null, { } due) => T($"Date promised: {DaysInWords.Quoted(due)}"),
            ({ } due, null) => T($"Date removed (was {DaysInWords.Quoted(due)})"),
            var (was, due) => T($"Date changed from {DaysInWords.Quoted(was!)} to {DaysInWords.Quoted(due!)}"),
        };

    private static StoryLine Line(Fact fact, DateOnly day)
    {
        return StoryLine.Of(fact with { What = Bare(fact.What) }, fact.Path, day);
    }

    // A fact is told where it first appears, in the words and with the date that the record gives it last.
    private static List<Fact> NewFacts(Step step, Content? before, Content after)
    {
        var known = FactsOf(before).Select(Key).ToHashSet();
        var last = FactsOf(step.Last).ToLookup(Key);
        return [.. FactsOf(after).Where(f => !known.Contains(Key(f))).Select(f => last[Key(f)].LastOrDefault() ?? f).Distinct()];
    }

    private static IEnumerable<Fact> FactsOf(Content? content) => (content as IHasDatedFacts)?.Facts() ?? [];

    private static (string, string?) Key(Fact fact) => (fact.What, fact.Path);

    private static string? WithoutFacts(string why, IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
            why = why.Replace(fact.What, "", StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(why) ? null : why.Trim();
    }

    private static IEnumerable<string> Changed(Edition before, Edition after)
    {
        var (was, now) = (Fields(before), Fields(after));
        return was.Select(f => f.Key).Union(now.Select(f => f.Key)).Where(name => !JsonNode.DeepEquals(was[name], now[name]));
    }

    private static JsonObject Fields(Edition edition) => edition.Bytes is null ? [] : JsonNode.Parse(edition.Bytes)!.AsObject();

    // One sentence stands as a title without its full stop; several keep theirs.
    private static string Bare(string text) => text.IndexOf('.', StringComparison.Ordinal) == text.Length - 1 ? text[..^1] : text;

    // One edition beside the one before it.
    private sealed record Step(Entry Entry, Edition? Before, Edition After, Content? Last)
    {
        public string? Difference => Before is null ? null : $"{Entry.Path}/history/{Before.Number}..{After.Number}";

        public StoryLine Line(string what, string? detail) =>
            new(Clock.DayOf(After.PublishedAt), After.PublicIn?.ToString(), what, Difference, detail);
    }
}
