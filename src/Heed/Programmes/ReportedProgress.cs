using Heed.Ledger.Kinds;
using Heed.Records;

namespace Heed.Programmes;

/// <summary>Counts that others reported, to be shown on a page.</summary>
/// <param name="Counts">The counts, as entered.</param>
/// <param name="TitleOf">The title of a record they link to; null when the reader may not see it.</param>
public sealed record ReportedProgress(IReadOnlyList<ReportedCounts> Counts, Func<IRef?, string?> TitleOf)
{
    /// <summary>The counts, newest first; what has no date comes last.</summary>
    public IReadOnlyList<ReportedCounts> Newest =>
        [.. Counts.OrderByDescending(c => DaysInWords.Order(c.On) ?? DateOnly.MinValue)];

    /// <summary>
    /// Says of each theme where the number counted changed from one report to the next, so that nobody compares them unwarned.
    /// </summary>
    public IEnumerable<string> Changes =>
        from ofTheme in Counts.Where(c => c is { Base: not null, On: not null }).GroupBy(c => c.Theme)
        let inOrder = ofTheme.OrderBy(c => DaysInWords.Order(c.On)).ToList()
        from pair in inOrder.Zip(inOrder.Skip(1))
        where pair.First.Base != pair.Second.Base
        select Change(ofTheme.Key, pair.First, pair.Second);

    private static string Change(string? theme, ReportedCounts was, ReportedCounts now) =>
        theme is null
            ? T($"The total changed from {was.Base!.Value} ({was.On!}) to {now.Base!.Value} ({now.On!}).")
            : T($"The total for “{theme}” changed from {was.Base!.Value} ({was.On!}) to {now.Base!.Value} ({now.On!}).");
}
