using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Time;

namespace Heed.History;

/// <summary>Every edition of a record, newest first: when, why, and what it changed.</summary>
public sealed class HistoryPage : Page
{
    /// <summary>The record with the editions of the page, and the one before them to compare with.</summary>
    public required RecordEditions Record { get; init; }

    public required PageOf Page { get; init; }

    /// <summary>The first edition and the latest.</summary>
    public required (Edition First, Edition Last) Ends { get; init; }

    /// <summary>Reads the page a request asks for.</summary>
    public static async Task<HistoryPage> LoadAsync(RecordEditions record, RequestContext here, CancellationToken cancel)
    {
        var page = PageOf.Read(here, Most.OnPage, record.Count);
        var last = record.Count - page.Skip;
        var shown = await record.WithAsync(last - page.Size, last, here, cancel);
        var first = shown.Find(1) ?? (await record.WithAsync(1, 1, here, cancel)).Editions[0];
        var latest = shown.Find(record.Count) ?? (await record.WithAsync(record.Count, record.Count, here, cancel)).Editions[0];
        return new HistoryPage { Here = here, Record = shown, Page = page, Ends = (first, latest),
            Hidings = await here.Reading.HidingsAsync(here.Programme, record.Entry.Path, cancel) };
    }

    public override string Title =>
        Record.Entry.Standing == Standing.Redacted ? T("History of a removed record") : T($"History of “{Record.Name}”");

    public override string? Section => Record.Kind.List.Length > 0 ? Record.Kind.List : null;

    public override IReadOnlyList<DesignLink> Way => Record.Way(Here, withHistory: false);

    public override string? Description => T($"Every version of “{Record.Name}”, with the reason for each and what it changed.");

    public override bool IsIndexed => base.IsIndexed && Page.Number == 1;

    /// <summary>The editions of the page, newest first.</summary>
    public IEnumerable<Edition> NewestFirst => Record.Editions.Reverse().Take(Page.Count);

    public string PageAddress(int page) => Here.Url(page == 1 ? Record.HistoryPath : $"{Record.HistoryPath}?page={page}");

    /// <summary>How many editions since when, in a sentence.</summary>
    public string Sentence
    {
        get
        {
            var (first, last) = (Phrases.Day(Ends.First), Phrases.Day(Ends.Last));
            return Record.Count == 1 ? T($"1 version, published {first}. It has not changed since.")
                : first == last ? T($"{Record.Count:# version|# versions}, all published {first}.")
                : T($"{Record.Count:# version|# versions}, from {first} to {last}.");
        }
    }

    /// <summary>What an edition moved, against the one before; null when there is nothing to compare.</summary>
    public Moves? MovesOf(Edition edition) => Record.Before(edition)?.Content is { } before && edition.Content is { } after
        ? Moves.Between(before, after) : null;

    /// <summary>How an edition got into the record, when that was later than it became public.</summary>
    public static string? Imported(Edition edition) => edition.IsImported
        ? T($"Added to this record on {Phrases.Day(edition.RecordedAt)}, from the sources it names.") : null;

    /// <summary>The same for all editions at once, when they were taken over together; null when not.</summary>
    public string? AllImported
    {
        get
        {
            if (Page.Pages > 1 || !Record.Editions.All(e => e.IsImported)
                || Record.Editions.Select(e => Clock.DayOf(e.RecordedAt)).Distinct().Count() != 1)
                return null;
            var day = Phrases.Day(Record.Editions[0].RecordedAt);
            return Record.Editions.Count == 1
                ? T($"We added it on {day}. The date shows when the information became public.")
                : T($"We added all of these on {day}. The dates show when the information became public.");
        }
    }

    /// <summary>The times an edition was hidden.</summary>
    public required IReadOnlyList<Hiding> Hidings { get; init; }

    /// <summary>What one person did alone with an edition, in sentences.</summary>
    public IEnumerable<string> DoneAlone(Edition edition)
    {
        if (edition.IsByOnePerson)
            yield return edition.Standing == Standing.Withdrawn ? T("Withdrawn by one person.")
                : T("Published by one person. Nobody else in the programme could approve it.");
        foreach (var hiding in Hidings.Where(h => h.Sequence == edition.Sequence))
            yield return T($"Hidden by one person on {Phrases.Day(hiding.At)}. Type of reason: {hiding.Reason}.") + " " + Decided(hiding);
    }

    private static string Decided(Hiding hiding) =>
        hiding.DecidedAt is not { } at ? T("A second person has not decided yet.")
        : hiding.IsRemoved ? T($"On {Phrases.Day(at)} a second person decided to remove it.")
        : T($"On {Phrases.Day(at)} a second person decided to show it again.");

    /// <summary>The sources an edition names.</summary>
    public static IReadOnlyList<Source> SourcesOf(Edition edition) => edition.Content?.Sources ?? [];

    /// <summary>The editions to choose from when two are compared: those of the page, and the first.</summary>
    public IReadOnlyList<DesignOption> Choices =>
        [.. new[] { Ends.First }.Concat(Record.Editions).DistinctBy(e => e.Number)
            .Select(e => new DesignOption($"{e.Number}", T($"Version {e.Number}, {Phrases.Day(e)}")))];
}
