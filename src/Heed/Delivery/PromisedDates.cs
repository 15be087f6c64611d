using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Lists;
using Heed.Records;

namespace Heed.Delivery;

/// <summary>The dates promised for a listed record: the first, the last, and how far they slid.</summary>
/// <param name="Row">The record.</param>
/// <param name="Promised">Every date ever promised, oldest first.</param>
public sealed record PromisedDates(ListRow Row, IReadOnlyList<Deadline> Promised)
{
    /// <summary>The first date promised; null when none ever was.</summary>
    public FuzzyDate? First => Promised.Count == 0 ? null : Promised[0].For;

    /// <summary>The date that holds now; null when none does.</summary>
    public FuzzyDate? Now => Row.Content.DueBy;

    /// <summary>
    /// How many days it slipped from the first date: at least, to the day it was done; or to the day read on when it is overdue; or else to
    /// the date that holds. Null when no first date has a last day, or when the dates are too vague to tell.
    /// </summary>
    public int? Slipped(FuzzyDate? done)
    {
        if (First?.Latest is not { } first)
            return null;
        if (done is not null)
            return Lateness.Of(First, done) is { Verdict: LatenessVerdict.Late or LatenessVerdict.InTime } known ? known.AtLeast : null;
        var until = Row.PastDue is { IsOverdue: true } ? Row.Day : Now?.Latest;
        return until is { } end ? Math.Max(0, end.DayNumber - first.DayNumber) : null;
    }

    /// <summary>Reads the dates of listed records from their editions: the first and the latest.</summary>
    public static async Task<IReadOnlyList<PromisedDates>> OfAsync(
        RequestContext here, IReadOnlyList<ListRow> rows, CancellationToken cancel)
    {
        var editions = await here.Reading.EditionsOfEachAsync(here.Programme, rows.Select(r => r.Entry), Most.Steps, cancel);
        return [.. rows.Select(row => new PromisedDates(row, DeadlineLedger.Of([.. editions[row.Entry.Path]])))];
    }
}
