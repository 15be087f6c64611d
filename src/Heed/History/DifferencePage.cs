using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Differences;

namespace Heed.History;

/// <summary>What changed from one edition of a record to another.</summary>
public sealed class DifferencePage : Page
{
    public required RecordEditions Record { get; init; }

    /// <summary>The earlier edition.</summary>
    public required Edition Before { get; init; }

    /// <summary>The later edition; the same one when it is compared with itself.</summary>
    public required Edition After { get; init; }

    /// <summary>The difference; null when the content of either was removed.</summary>
    public required ContentDifference? Difference { get; init; }

    /// <summary>Each field that differs, laid out in lines.</summary>
    public required IReadOnlyList<(string Label, IReadOnlyList<DifferenceLine> Lines)> Fields { get; init; }

    public override string Title => T($"What changed in “{Record.Name}”: version {Before.Number} to version {After.Number}");

    public override string? Section => Record.Kind.List.Length > 0 ? Record.Kind.List : null;

    public override IReadOnlyList<DesignLink> Way => Record.Way(Here, withHistory: true);

    public override bool IsIndexed => false;

    /// <summary>
    /// The editions after the earlier one up to the later one, whose reasons led from one to the other; of very many, the latest.
    /// </summary>
    public required IReadOnlyList<Edition> Between { get; init; }

    /// <summary>Whether only the latest of <see cref="Between"/> are told.</summary>
    public bool IsCut => After.Number - Before.Number > Between.Count;

    /// <summary>State and date; null when a content was removed.</summary>
    public Moves? Moves => Before.Content is { } before && After.Content is { } after ? History.Moves.Between(before, after) : null;

    /// <summary>The answer in a sentence.</summary>
    public string Sentence
    {
        get
        {
            if (Before == After)
                return T("These are the same version. Choose two different versions to compare.");
            if (Before.Content is null && After.Content is null)
                return T($"The content of version {Before.Number} and of version {
                    After.Number} has been permanently removed, so the difference can’t be shown. Type of reason: {Before.RedactedFor}.");
            if (Before.Content is null || After.Content is null)
            {
                var removed = Before.Content is null ? Before : After;
                return T($"The content of version {
                    removed.Number} has been permanently removed, so the difference can’t be shown. Type of reason: {
                    removed.RedactedFor}.");
            }
            if (Difference is not { Changes.Count: > 0 } difference)
                return After.Standing == Standing.Withdrawn ? T("The words did not change. The record was withdrawn.")
                    : T("The two versions say the same.");
            return T($"{difference.Changes.Count:# field|# fields} changed. {difference.Unchanged:# field|# fields} did not change.");
        }
    }

    /// <summary>The difference one step back; null when there is none.</summary>
    public DesignLink? Previous => Before.Number > 1 ? Step(Before.Number - 1, Before.Number) : null;

    /// <summary>The difference one step on; null when there is none.</summary>
    public DesignLink? Next => After.Number < Record.Count ? Step(After.Number, After.Number + 1) : null;

    /// <summary>Compares two editions.</summary>
    public static async Task<DifferencePage> LoadAsync(
        RecordEditions record, int first, int last, RequestContext here, CancellationToken cancel)
    {
        var between = first == last ? []
            : (await record.WithAsync(Math.Max(first + 1, last - Most.OnPage + 1), last, here, cancel)).Editions;
        var before = (await record.WithAsync(first, first, here, cancel)).Editions[0];
        var after = first == last ? before : between[^1];
        var difference = before.Content is { } was && after.Content is { } now ? ContentDifference.Between(record.Kind, was, now) : null;
        var contents = new[] { before.Content, after.Content }.OfType<Ledger.Kinds.Content>();
        var words = new DifferenceWords(await ValueWords.ForAsync(here, contents, cancel));
        return new DifferencePage
        {
            Here = here,
            Record = record,
            Before = before,
            After = after,
            Between = between,
            Difference = difference,
            Fields = [.. (difference?.Changes ?? []).Select(c => (T(c.Field.Label), words.LinesOf(c)))],
        };
    }

    private DesignLink Step(int from, int to) => new(T($"Version {from} to version {to}"), Here.Url(Record.DifferencePath(from, to)));
}
