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

    // So many records of one kind that changed in the same way are told together.
    private const int Several = 3;

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
            var (added, changed) = (SumOf(ChangeSort.New), SumOf(ChangeSort.Changed));
            var states = Sum(Changes.Counts.Where(c => c.StateMoved));
            var dates = Sum(Changes.Counts.Where(c => c.DueMoved));
            string?[] sentences =
            [
                (added, changed) switch
                {
                    (0, 0) => T($"These are the changes from {from} to {to}."),
                    (0, _) => T($"From {from} to {to}, {changed:# record|# records} changed."),
                    (_, 0) => T($"From {from} to {to}, {added:# record was|# records were} added."),
                    _ => T($"From {from} to {to}, {added:# record was|# records were} added and {changed} changed."),
                },
                SumOf(ChangeSort.Withdrawn) is > 0 and var withdrawn ? T($"{withdrawn:# record was|# records were} withdrawn.") : null,
                SumOf(ChangeSort.Restored) is > 0 and var restored ? T($"{restored:# record was|# records were} restored.") : null,
                SumOf(ChangeSort.Removed) is > 0 and var removed ? T($"The content of {removed:# record|# records} was removed.") : null,
                states > 0 ? T($"{states:# record has|# records have} a new status.") : null,
                dates > 0 ? T($"{dates:# record has|# records have} a new deadline.") : null,
            ];
            return string.Join(" ", sentences.OfType<string>());
        }
    }

    /// <summary>The changes of states and deadlines, which come first.</summary>
    public IReadOnlyList<RecordChange> First => [.. Changes.Records.Where(r => r.IsFirst)];

    /// <summary>The other changes of each kind.</summary>
    public IEnumerable<KindOfChanges> ByKind =>
        from record in Changes.Records
        where !record.IsFirst
        group record by record.Kind into ofKind
        let alike = ofKind.Where(r => r.Alike is not null).GroupBy(r => r.Alike).Where(g => g.Count() >= Several)
            .Select(g => g.ToList()).ToList()
        let own = ofKind.Except(alike.SelectMany(g => g)).ToLookup(r => r.Sort == ChangeSort.New)
        select new KindOfChanges(ofKind.Key, [.. own[false]], alike, [.. own[true]]);

    /// <summary>Every kind of which something moved, with where on which page it begins.</summary>
    public IReadOnlyList<DesignLink> KindLinks =>
        [.. from stretch in Changes.Stretches(Here.Kinds)
            group stretch by stretch.Kind into ofKind
            let place = Here.Kinds.All.ToList().IndexOf(ofKind.Key)
            orderby place
            let last = ofKind.Last()
            let page = last.Before / Changes.Page.Size + 1
            let anchor = last.IsFirst ? "#moved" : $"#{ofKind.Key.Name}"
            select new DesignLink(
                Phrases.Count(ofKind.Sum(s => s.Count), ofKind.Key),
                page > Changes.Page.Pages ? null : page == Changes.Page.Number ? anchor : PageAddress(page) + anchor)];

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

    private int SumOf(ChangeSort sort) => Sum(Changes.Counts.Where(c => SortOf(c) == sort));

    /// <summary>The changes of a kind.</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="Own">Those that were there before, each with a change of its own.</param>
    /// <param name="Alike">Those that changed in the same way, several together.</param>
    /// <param name="New">Those that were not there.</param>
    public sealed record KindOfChanges(
        Kind Kind, IReadOnlyList<RecordChange> Own, IReadOnlyList<IReadOnlyList<RecordChange>> Alike, IReadOnlyList<RecordChange> New)
    {
        /// <summary>Whether there are too many new ones to show them all at once.</summary>
        public bool FoldsNew => New.Count > Many;
    }
}
