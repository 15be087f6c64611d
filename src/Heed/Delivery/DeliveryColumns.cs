using Heed.Design;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Delivery;

/// <summary>How lists show delivery: the state, how late it is, and whether anything was heard since it was due.</summary>
public static class DeliveryColumns
{
    // A row shows so much of what there is; the record has all of it.
    private const int MostEvidence = 2;

    /// <summary>The state column.</summary>
    /// <param name="report">The report of a row.</param>
    public static Column State(Func<ListRow, DeliveryReport?> report) => new("Delivery", row => StateOf(row, report(row)));

    /// <summary>The column that says who says so, and what shows it.</summary>
    /// <param name="report">The report of a row.</param>
    /// <param name="findings">What public sources show, with or without a report.</param>
    public static Column Evidence(Func<ListRow, DeliveryReport?> report, Func<ListRow, IReadOnlyList<Finding>> findings) =>
        new("Evidence", row => EvidenceOf(row, report(row), [.. findings(row).Where(f => f.Shows is Showing.Done)]));

    private static Cell EvidenceOf(ListRow row, DeliveryReport? report, IReadOnlyList<Finding> findings)
    {
        if (report is null && findings.Count == 0)
            return Cell.Gap(T("No report found"));
        if (report is null)
            return new Cell([new CellPart(T("Evidence found, but no report")), .. findings.Take(MostEvidence)
                .Select(f => new CellPart(f.What.TrimEnd('.'), f.Record?.Path))]);
        var says = report.Basis is { } basis ? [new CellPart(T(basis.Label))] : Array.Empty<CellPart>();
        var shown = report.Evidence.Take(MostEvidence).Select(e => new CellPart(e.What.TrimEnd('.'), e.Record?.Path));
        var more = report.Evidence.Count - MostEvidence;
        return new Cell(
            [.. says, .. row.Links(report.By).Parts, .. shown, .. more > 0 ? [new CellPart(T($"{more} more"))] : Array.Empty<CellPart>()]);
    }

    /// <summary>The state, how late, and how silent.</summary>
    public static Cell StateOf(ListRow row, DeliveryReport? report)
    {
        var state = report?.InTheirWords is { } words ? new Cell([.. row.State().Parts, new CellPart($"“{words}”")]) : row.State();
        if (!DeliveryStanding.IsSilent(row.Entry, report, row.Day))
            return state;
        return row.PastDue is { IsOverdue: true } ? new Cell(
            [.. state.Parts, new CellPart(T($"no progress report since {row.Entry.DueBy!.Value}"))]) : state;
    }

    /// <summary>Links by title, and in words how many targets may not be seen or are not given.</summary>
    public static Cell OrNotGiven(this Cell cell) => cell.Parts.Count == 0 ? Cell.Gap(T("Not given")) : cell;

    public static Cell Tag(string text, TagColour colour) => new([new CellPart(text, null, colour)]);
}
