using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Tables;

/// <summary>
/// Numbers such as 45107 in a column of dates: that is how a spreadsheet stores a day, and shows it once somebody clears the format.
/// </summary>
internal static partial class StoredDays
{
    private const int DaysTo1904 = 1462;

    public static List<TableRow> Read(RawTable raw, List<TableRow> rows, List<TableColumn> columns, List<string> notices)
    {
        var found = new List<string>();
        foreach (var index in columns.Select(c => c.Index))
        {
            var cells = rows.Select(r => r.Cells[index]).Where(c => !c.IsBlank).ToList();
            if (!cells.Exists(IsStored) || cells.Count(IsDay) * 2 < cells.Count)
                continue;
            foreach (var (place, row) in rows.Index().Where(r => IsStored(r.Item.Cells[index])).ToList())
            {
                var day = Day(row.Cells[index].Text, raw.StartsIn1904);
                var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                rows[place] = row with
                {
                    Cells = [.. row.Cells.Select((c, i) => i == index ? c with { Text = text, Date = day, Number = null } : c)],
                };
                found.Add($"{Columns.Cell(row.Number, index)} ({row.Cells[index].Text}, read as {text})");
            }
        }
        if (found.Count > 0)
            notices.Add($"“{raw.Name}” has days as a spreadsheet stores them, among dates: {Listing.Of(found)}. Check these cells.");
        return rows;
    }

    private static DateOnly Day(string text, bool startsIn1904) => DateOnly.FromDateTime(DateTime.FromOADate(
        int.Parse(text, CultureInfo.InvariantCulture) + (startsIn1904 ? DaysTo1904 : 0)));

    private static bool IsStored(TableCell cell) => cell.Date is null && Stored().IsMatch(cell.Text);

    private static bool IsDay(TableCell cell) => cell.Date is not null || Written().IsMatch(cell.Text);

    // From 1982 to 2064.
    [GeneratedRegex("^[3-5][0-9]{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Stored();

    [GeneratedRegex(@"^([0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4}|([0-9]{1,2}(st|nd|rd|th)?[\s-])?\p{L}{3,9}[\s-][0-9]{2,4})$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
