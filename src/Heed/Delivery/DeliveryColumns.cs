using Heed.Design;
using Heed.Layout;
using Heed.Lists;

namespace Heed.Delivery;

/// <summary>How lists show delivery: the state, how late it is, and whether anything was heard since it was due.</summary>
public static class DeliveryColumns
{
    /// <summary>The state column.</summary>
    /// <param name="report">The report of a row.</param>
    public static Column State(Func<ListRow, DeliveryReport?> report) => new("Delivery", row => StateOf(row, report(row)));

    /// <summary>The state, how late, and how silent.</summary>
    public static Cell StateOf(ListRow row, DeliveryReport? report)
    {
        var state = row.State();
        if (!DeliveryStanding.IsSilent(row.Entry, report, row.Day))
            return state;
        return row.PastDue is { IsOverdue: true } ? new Cell(
            [.. state.Parts, new CellPart($"no progress report since {Phrases.Day(row.Entry.DueBy!.Value)}")]) : state;
    }

    /// <summary>Links by title, and in words how many targets may not be seen or are not given.</summary>
    public static Cell OrNotGiven(this Cell cell) => cell.Parts.Count == 0 ? new Cell([new CellPart("Not given")]) : cell;

    public static Cell Tag(string text, TagColour colour) => new([new CellPart(text, null, colour)]);
}
