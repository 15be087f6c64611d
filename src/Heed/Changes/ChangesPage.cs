using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Changes;

/// <summary>What moved between two days.</summary>
public sealed class ChangesPage : Page
{
    // More new records than this of one kind are folded.
    private const int Many = 12;

    /// <summary>What moved.</summary>
    public required ChangesBetween Changes { get; init; }

    /// <summary>The two days.</summary>
    public Period Period => Changes.Period;

    public override string Title => "What changed";

    public override bool IsIndexed => false;

    public override string? Description => $"What changed in {Here.ProgrammeTitle} {Period.InWords}.";

    public override PageTools Tools => new($"what changed {Period.InWords}") { Formats = Alternates };

    /// <summary>The kinds of record to choose from.</summary>
    public IReadOnlyList<DesignOption> Kinds =>
        [.. Here.Kinds.All.Where(k => k.List.Length > 0).Select(k => new DesignOption(k.Name, k.Plural))];

    public override IReadOnlyList<Alternate> Alternates =>
        [
            new("text/csv", "Spreadsheet (CSV)", Changes.Address(Here, ".csv", 1)),
            new("application/json", "Data (JSON)", Changes.Address(Here, ".json", 1)),
            new(Alternate.Atom, $"Changes {Period.InWords}", Here.Url($"changes.atom?{Period.Query}")),
        ];

    /// <summary>How many things moved and how, in a sentence.</summary>
    public string Sentence
    {
        get
        {
            if (Period.From == Period.To)
                return $"Both dates are {Phrases.Day(Period.From)}. Choose two different dates.";
            if (Changes.Total == 0)
                return Changes.Filter.IsEverything ? $"Nothing changed {Period.InWords}." : $"No match {Period.InWords}.";
            var sorts = Changes.Counts.GroupBy(SortOf).OrderBy(g => g.Key).Select(g => $"{Sum(g):N0} {Lower(RecordChange.InWords(g.Key))}");
            var states = Sum(Changes.Counts.Where(c => c.StateMoved));
            var dates = Sum(Changes.Counts.Where(c => c.DueMoved));
            var moved = new[] { states > 0 ? $"{states:N0} changed state" : null, dates > 0
                ? $"{dates:N0} changed deadline" : null }.OfType<string>().ToList();
            return $"{Phrases.Count(Changes.Total, "record")} changed {Period.InWords}"
                + $"{(Changes.Filter.StatesAndDates ? "" : ": " + string.Join(", ", sorts))}."
                + $"{(moved.Count > 0 ? $" {string.Join(", ", moved)}." : "")}";
        }
    }

    /// <summary>The changes of each kind: those with something to say, and new ones, folded when there are many.</summary>
    public IEnumerable<KindOfChanges> ByKind => Changes.Records.GroupBy(r => r.Kind)
        .Select(g => new KindOfChanges(g.Key, [.. g.Where(r => r.Sort != ChangeSort.New)], [.. g.Where(r => r.Sort == ChangeSort.New)]));

    /// <summary>Every kind of which something moved, with where on which page it begins.</summary>
    public IReadOnlyList<DesignLink> KindLinks =>
        [
            .. Changes.Kinds(Here.Kinds).Select(k =>
            {
                var page = k.Before / Changes.Page.Size + 1;
                var count = Phrases.Count(k.Count, Lower(k.Kind.Label), Lower(k.Kind.Plural));
                return new DesignLink(
                    count, page > Changes.Page.Pages ? null : page == Changes.Page.Number ? $"#{k.Kind.Name}" : PageAddress(
                        page) + $"#{k.Kind.Name}");
            }),
        ];

    /// <summary>The address of a page of the comparison.</summary>
    public string PageAddress(int page) => Changes.Address(Here, "", page);

    /// <summary>The colour of a change's tag.</summary>
    public static TagColour Colour(ChangeSort sort) =>
        sort switch
        {
            ChangeSort.New => TagColour.Green,
            ChangeSort.Changed or ChangeSort.Restored => TagColour.Blue,
            ChangeSort.Removed => TagColour.Red,
            _ => TagColour.Grey,
        };

    /// <summary>Where a change can be read word by word; null for what is new or removed.</summary>
    public string? DifferenceAddress(RecordChange change)
    {
        var history = change.Path.Length == 0 ? "history" : $"{change.Path}/history";
        return change.Sort == ChangeSort.Removed ? Here.Url(history) : change.Before > 0 && change.Steps.Count > 0
            ? Here.Url($"{history}/{change.Before}..{change.Steps[^1].Number}") : null;
    }

    private static int Sum(IEnumerable<MovedCount> counts) => counts.Sum(c => c.Count);

    // Whether a record was changed back, only its contents tell: it is counted as changed.
    private static ChangeSort SortOf(MovedCount moved) =>
        moved.After == Standing.Redacted || moved.IsOlder ? ChangeSort.Removed
        : moved.After == Standing.Withdrawn ? moved.Before == Standing.Withdrawn ? ChangeSort.Changed : ChangeSort.Withdrawn
        : moved.Before is null ? ChangeSort.New
        : moved.Before == Standing.Withdrawn ? ChangeSort.Restored
        : ChangeSort.Changed;

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>The changes of a kind.</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="Moved">Those that were there before.</param>
    /// <param name="New">Those that were not.</param>
    public sealed record KindOfChanges(Kind Kind, IReadOnlyList<RecordChange> Moved, IReadOnlyList<RecordChange> New)
    {
        /// <summary>Whether there are too many new ones to show them all at once.</summary>
        public bool FoldsNew => New.Count > Many;
    }
}
