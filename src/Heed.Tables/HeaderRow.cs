using System.Text.RegularExpressions;

namespace Heed.Tables;

/// <summary>Finds the row with the headings, which often is below a title, a marking and a date.</summary>
internal static partial class HeaderRow
{
    private const int MostTitleRows = 50;
    private const int LongestHeading = 200;

    // A heading may be missing; a row of titles fills far fewer columns than the table below it.
    private const double LeastFilled = 0.6;

    public static RawRow? Find(RawTable table, TableReadingOptions options)
    {
        if (options.HeaderRow is { } chosen)
            return table.Rows.FirstOrDefault(r => r.Number == chosen && !r.IsBlank);
        var rows = table.Rows.Where(r => !r.IsBlank).Take(MostTitleRows).ToList();
        var width = Width(rows);
        var wide = rows.Where(r => r.Filled >= width * LeastFilled).ToList();
        // Two headings that are known are enough, however many others are missing.
        var labels = rows.Where(r => IsHeader(r) && (r.Filled >= width * LeastFilled || r.Texts.Count(options.IsHeading) > 1)).ToList();
        return (labels.Count > 0 ? labels : wide).MaxBy(r => Known(r, table, options)) ?? rows.MaxBy(r => r.Filled);
    }

    // MaxBy takes the first of several that are equal, so without a known heading the first row that fills the table wins.
    private static int Known(RawRow row, RawTable table, TableReadingOptions options) =>
        row.Texts.Count(options.IsHeading) + (row.Number == table.DeclaredHeader ? 2 : 0);

    // How many columns most rows fill: three quarters of all rows with more than one cell fill fewer or as many.
    private static int Width(List<RawRow> rows)
    {
        var widths = rows.Select(r => r.Filled).Where(w => w > 1).Order().ToList();
        return widths.Count == 0 ? 1 : widths[widths.Count * 3 / 4];
    }

    // Columns may be headed by days or years, but then others say what each row is: "Updated, 2 May 2026" is a title.
    private static bool IsHeader(RawRow row)
    {
        var filled = row.Cells.Where(c => !c.IsBlank).ToList();
        return filled.TrueForAll(IsLabel) || (filled.Count(IsLabel) > 1 && filled.TrueForAll(c => IsLabel(c) || IsDay(c)));
    }

    private static bool IsDay(TableCell cell) => cell.Date is not null || Day().IsMatch(cell.Text);

    private static bool IsLabel(TableCell cell) =>
        cell is { Date: null, Number: null } && cell.Text.Length <= LongestHeading && !Figure().IsMatch(cell.Text);

    [GeneratedRegex(@"^[£$€]?[0-9][0-9.,/:% -]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^([0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}|(19|20)[0-9]{2}(\s?[/–-]\s?[0-9]{2,4})?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
