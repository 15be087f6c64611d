using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Lists;
using Heed.Records;

namespace Heed.Delivery;

/// <summary>The dates promised for a listed record: the first, the last, and how far they moved.</summary>
/// <param name="Row">The record.</param>
/// <param name="Promised">Every date ever promised, oldest first.</param>
public sealed record PromisedDates(ListRow Row, IReadOnlyList<Deadline> Promised)
{
    /// <summary>The first date promised; null when none ever was.</summary>
    public FuzzyDate? First => Promised.Count == 0 ? null : Promised[0].For;

    /// <summary>The date that holds now; null when none does.</summary>
    public FuzzyDate? Now => Row.Content.DueBy;

    /// <summary>By how much the date moved from the first to the last; null when that is not known.</summary>
    public string? Moved =>
        Promised.Count == 0 ? null
        : (Promised.Count == 1 ? 0 : DeadlineLedger.DaysMoved(Promised)) switch
        {
            null => null,
            0 => T("Not moved"),
            < 0 and var earlier => T($"{-earlier:# day|# days} earlier"),
            { } later => T($"{later:# day|# days}"),
        };

    /// <summary>Reads the dates of listed records from their editions: the first and the latest.</summary>
    public static async Task<IReadOnlyList<PromisedDates>> OfAsync(
        RequestContext here, IReadOnlyList<ListRow> rows, CancellationToken cancel)
    {
        var editions = await here.Reading.EditionsOfEachAsync(here.Programme, rows.Select(r => r.Entry), Most.Steps, cancel);
        return [.. rows.Select(row => new PromisedDates(row, DeadlineLedger.Of([.. editions[row.Entry.Path]])))];
    }
}
