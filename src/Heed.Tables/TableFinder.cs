using System.Text.RegularExpressions;

namespace Heed.Tables;

/// <summary>Finds the table in a grid of cells. Every row is either one of the table or listed with the reason why not.</summary>
internal static partial class TableFinder
{
    public static TableSheet? Find(RawTable raw, TableReadingOptions options, List<string> notices)
    {
        if (HeaderRow.Find(raw, options) is not { } header)
            return null;
        var leftOut = new List<LeftOutRow>();
        var rows = new List<RawRow>();
        var sections = SectionRows.In(raw, header);
        foreach (var row in raw.Rows.Where(r => r != header))
        {
            var why = row.Number < header.Number ? (row.IsBlank ? LeftOutReason.Blank : LeftOutReason.Title)
                : RowKind.Of(row, header) ?? (sections.Contains(row) ? LeftOutReason.Section : null);
            if (why is { } reason)
                leftOut.Add(Left(row, reason));
            else
                rows.Add(row);
        }
        LeaveOutEnd(rows, header, leftOut);
        if (rows.Count == 0)
        {
            if (header.Texts.Count > 1)
                notices.Add($"“{raw.Name}” has headings in row {header.Number} and no rows of a table below them.");
            return null;
        }
        if (raw.IsText)
            RowWidths.Check(header, rows, notices);
        var columns = Headings.Of(raw, header, rows, options.TakesHidden);
        CellNotices.Add(raw, header, rows, columns, notices);
        var sheet = new TableSheet
        {
            Name = raw.Name,
            IsHidden = raw.IsHidden,
            HeaderRow = header.Number,
            Columns = columns,
            Rows = StoredDays.Read(raw, Rows(rows, columns), columns, notices),
            LeftOut = WithoutBlankEnd(SectionRows.EndingAs(leftOut, rows[^1].Number), rows[^1].Number),
        };
        RowNotices.Add(raw, sheet, notices);
        return LeadingNumbers.Split(SectionRows.AsColumn(sheet), notices);
    }

    private static void LeaveOutEnd(List<RawRow> rows, RawRow header, List<LeftOutRow> leftOut)
    {
        var blanks = leftOut.Where(r => r.Why == LeftOutReason.Blank).Select(r => r.Number).ToList();
        while (rows.Count > 1)
        {
            var followsBlank = blanks.Any(n => n > rows[^2].Number && n < rows[^1].Number);
            if (RowKind.AtEnd(rows[^1], header, followsBlank) is not { } why)
                break;
            leftOut.Add(Left(rows[^1], why));
            rows.RemoveAt(rows.Count - 1);
        }
        leftOut.Sort((one, other) => one.Number.CompareTo(other.Number));
    }

    // Spreadsheets keep thousands of empty rows that were once formatted.
    private static List<LeftOutRow> WithoutBlankEnd(List<LeftOutRow> leftOut, int lastRow)
    {
        var last = Math.Max(lastRow, leftOut.Where(r => r.Why != LeftOutReason.Blank).Select(r => r.Number).DefaultIfEmpty().Max());
        return [.. leftOut.Where(r => r.Number <= last)];
    }

    private static List<TableRow> Rows(List<RawRow> rows, List<TableColumn> columns)
    {
        var width = columns.Count == 0 ? 0 : columns[^1].Index + 1;
        var read = new List<TableRow>(rows.Count);
        foreach (var row in rows)
        {
            var cells = new TableCell[width];
            Array.Fill(cells, TableCell.Blank);
            foreach (var column in columns)
                cells[column.Index] = read.Count > 0 && AsAbove().IsMatch(row[column.Index].Text) && !read[^1][column].IsBlank
                    ? read[^1][column] with { Origin = CellOrigin.FilledDown }
                    : row[column.Index];
            read.Add(new TableRow(row.Number, cells));
        }
        return read;
    }

    private static LeftOutRow Left(RawRow row, LeftOutReason why) =>
        new(row.Number, why, why == LeftOutReason.Blank ? "" : string.Join(" | ", row.Texts));

    [GeneratedRegex("""^((as|as per|same as) above|ditto|do\.|idem|〃|″|"|''|“|”|[-–]\s?"\s?[-–])\.?$""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsAbove();
}
