using System.Text.RegularExpressions;

namespace Heed.Tables;

/// <summary>Headings between the rows of a table, such as the names of chapters, and what they say of the rows below them.</summary>
internal static partial class SectionRows
{
    /// <summary>
    /// The rows that are such a heading though no merged cell says so: they have one cell, where all other rows have a number.
    /// </summary>
    public static HashSet<RawRow> In(RawTable raw, RawRow header)
    {
        var first = Enumerable.Range(0, header.Cells.Count).FirstOrDefault(i => !header[i].IsBlank);
        var below = raw.Rows.Where(r => r.Number > header.Number && !r[first].IsBlank).ToList();
        var whole = below.Where(r => r.Filled > 1).ToList();
        return header.Texts.Count < 3 || whole.Count < 2 || whole.Count(r => IsNumber(r[first].Text)) * 5 < whole.Count * 4
            ? [] : [.. below.Where(r => r.Filled == 1 && !IsNumber(r[first].Text) && r[first].Text.Any(char.IsLetter))];
    }

    /// <summary>What comes after the last row heads none: it is a note.</summary>
    public static List<LeftOutRow> EndingAs(List<LeftOutRow> leftOut, int lastRow) =>
        [.. leftOut.Select(r => r.Why == LeftOutReason.Section && r.Number > lastRow ? r with { Why = LeftOutReason.Footer } : r)];

    /// <summary>The same sheet, with what heads each row in a column of its own.</summary>
    public static TableSheet AsColumn(TableSheet sheet)
    {
        var sections = sheet.LeftOut.Where(r => r.Why == LeftOutReason.Section).ToList();
        return sections.Count == 0 ? sheet : sheet.WithColumn(TableSheet.HeadingAbove, row =>
            sections.FindLast(s => s.Number < row.Number) is { } above ? new(above.Text, CellOrigin.FilledDown) : TableCell.Blank);
    }

    private static bool IsNumber(string text) => Number().IsMatch(text) && !Word().IsMatch(text);

    // "7", "Rec. 7", "AS/21/03", "4(a)".
    [GeneratedRegex(@"^\p{L}{0,16}[\s./#:-]{0,3}[0-9][\w./():-]{0,14}$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(theme|chapter|section|strand|priority|objective|outcome|aim|goal|workstream|pillar|area|phase|module|part|volume)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
