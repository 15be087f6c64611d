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

    public override string Title => T("What changed");

    public override bool IsIndexed => false;

    public override string? Description => T($"What changed in {Here.ProgrammeTitle} from {Period.From} to {Period.To}.");

    public override PageTools Tools => new(T($"what changed from {Period.From} to {Period.To}")) { Formats = Alternates };

    /// <summary>The kinds of record to choose from.</summary>
    public IReadOnlyList<DesignOption> Kinds =>
        [.. Here.Kinds.All.Where(k => k.List.Length > 0).Select(k => new DesignOption(k.Name, T(k.Plural)))];

    public override IReadOnlyList<Alternate> Alternates =>
        [
            new("text/csv", T("Spreadsheet (CSV)"), Changes.Address(Here, ".csv", 1)),
            new("application/json", T("Data (JSON)"), Changes.Address(Here, ".json", 1)),
            new(Alternate.Atom, T($"Changes from {Period.From} to {Period.To}"), Here.Url($"changes.atom?{Period.Query}")),
        ];

    /// <summary>How many things moved and how, in a sentence.</summary>
    public string Sentence
    {
        get
        {
            if (Period.From == Period.To)
                return T($"Both dates are {Period.From}. Choose two different dates.");
            var (from, to) = (Period.From, Period.To);
            if (Changes.Total == 0)
                return Changes.Filter.IsEverything ? T($"Nothing changed from {from} to {to}.") : T($"No match from {from} to {to}.");
            var sorts = string.Join(
                ", ", Changes.Counts.GroupBy(SortOf).OrderBy(g => g.Key).Select(g => Counted(g.Key, Sum(g))));
            var states = Sum(Changes.Counts.Where(c => c.StateMoved));
            var dates = Sum(Changes.Counts.Where(c => c.DueMoved));
            var moved = new[] { states > 0 ? T($"{states} changed state") : null, dates > 0
                ? T($"{dates} changed deadline") : null }.OfType<string>().ToList();
            var all = Changes.Filter.StatesAndDates ? T($"{Changes.Total:# record|# records} changed from {from} to {to}.")
                : T($"{Changes.Total:# record|# records} changed from {from} to {to}: {sorts}.");
            return moved.Count == 0 ? all : $"{all} {string.Join(", ", moved)}.";
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
                return new DesignLink(
                    Phrases.Count(k.Count, k.Kind),
                    page > Changes.Page.Pages ? null
                        : page == Changes.Page.Number ? $"#{k.Kind.Name}" : PageAddress(page) + $"#{k.Kind.Name}");
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

    private static string Counted(ChangeSort sort, int count) =>
        sort switch
        {
            ChangeSort.New => T($"{count} new"),
            ChangeSort.Changed => T($"{count} changed"),
            ChangeSort.Withdrawn => T($"{count} withdrawn"),
            ChangeSort.Restored => T($"{count} restored"),
            ChangeSort.Removed => T($"{count} content removed"),
            _ => T($"{count} changed and changed back"),
        };

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
