namespace Heed.Tables;

/// <summary>What the rows of a table hold that a person should know: formulas, errors of a spreadsheet, hidden columns.</summary>
internal static class CellNotices
{
    public static void Add(RawTable raw, RawRow header, List<RawRow> rows, List<TableColumn> columns, List<string> notices)
    {
        foreach (var row in rows.Prepend(header))
        {
            if (columns.Find(c => raw.Uncalculated.Contains((row.Number, c.Index))) is { } column)
                throw new TableException($"Cell {Columns.Cell(row.Number, column.Index)} of “{raw.Name}” holds a formula without a value. "
                    + "Open the workbook in a spreadsheet program, save it and choose it again.", row.Number);
        }
        var read = from row in rows from column in columns select (row.Number, column.Index, row[column.Index].Origin);
        var formulas = read.Where(c => c.Origin == CellOrigin.Formula).Select(c => Columns.Cell(c.Number, c.Index)).ToList();
        if (formulas.Count > 0)
            notices.Add($"“{raw.Name}” has formulas in {Listing.Of(formulas)}. We read the values they had when the file was saved.");
        var errors = read.Where(c => raw.Errors.Contains((c.Number, c.Index))).Select(c => Columns.Cell(c.Number, c.Index)).ToList();
        if (errors.Count > 0)
            notices.Add($"“{raw.Name}” shows an error such as #REF! in {Listing.Of(errors)}. Check these cells.");
        var struck = (from row in rows from column in columns where row[column.Index].Struck != Struck.None
            select Columns.Cell(row.Number, column.Index)).ToList();
        if (struck.Count > 0)
            notices.Add($"“{raw.Name}” has words with a line through them in {Listing.Of(struck)}. We read them like any others. "
                + "Delete them in the file if they no longer hold.");
        var hidden = raw.HiddenColumns.Order().Where(i => !header[i].IsBlank || rows.Any(r => !r[i].IsBlank))
            .Where(i => columns.TrueForAll(c => c.Index != i))
            .Select(i => header[i].IsBlank ? Columns.Letter(i) : $"{Columns.Letter(i)} ({header[i].Text})").ToList();
        if (hidden.Count > 0)
            notices.Add($"“{raw.Name}” has hidden columns that we did not read: {Listing.Of(hidden)}.");
    }
}
