namespace Heed.Tables;

/// <summary>What was found in a file or in pasted text.</summary>
/// <param name="Format">What it was read as, such as "Excel workbook" or "CSV: Windows-1252, semicolons".</param>
/// <param name="Sheets">Every sheet or table that has a header row and rows below it.</param>
/// <param name="Notices">Whole sentences about what was not read, and what was assumed.</param>
public sealed record TableReading(string Format, IReadOnlyList<TableSheet> Sheets, IReadOnlyList<string> Notices);

/// <summary>One table: its headings, its rows, and every row that is not one of them.</summary>
public sealed record TableSheet
{
    /// <summary>The heading of the column with the headings that are between the rows, such as the names of chapters.</summary>
    public const string HeadingAbove = "Heading above the row";

    /// <summary>The name of the sheet; for a table in a document its caption, or "Table 1".</summary>
    public required string Name { get; init; }

    /// <summary>Whether the sheet is hidden in its workbook. Only read if <see cref="TableReadingOptions.TakesHidden"/>.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The number of the row with the headings.</summary>
    public required int HeaderRow { get; init; }

    /// <summary>The columns that have a heading or a value.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The rows of the table.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>The rows that are not part of the table, with the reason.</summary>
    public required IReadOnlyList<LeftOutRow> LeftOut { get; init; }

    /// <summary>The same sheet with one more column, which the file writes in another way.</summary>
    internal TableSheet WithColumn(string heading, Func<TableRow, TableCell> cell)
    {
        var index = Math.Max(Rows.Max(r => r.Cells.Count), Columns[^1].Index + 1);
        return this with
        {
            Columns = [.. Columns, new TableColumn(index, heading)],
            Rows = [.. Rows.Select(
                r => r with { Cells = [.. r.Cells, .. Enumerable.Repeat(TableCell.Blank, index - r.Cells.Count), cell(r)] })],
        };
    }

    /// <summary>
    /// The first columns, if they are blank in some rows that are filled further right: a table with merged cells looks so when it is
    /// saved as CSV. A blank may also mean "no answer", so nobody fills them but the person who has the workbook.
    /// </summary>
    internal IReadOnlyList<TableColumn> LooksMerged =>
        [.. Columns.TakeWhile(column => !Rows[0][column].IsBlank && Rows.Any(row => row[column].IsBlank))
            .TakeWhile((column, place) => Rows.All(row => !row[column].IsBlank || Columns.Take(place).All(left => row[left].IsBlank)))];
}

/// <summary>A column of a table.</summary>
/// <param name="Index">Its place in the sheet, counted from 0.</param>
/// <param name="Heading">Its heading. Repeated headings are numbered; an empty one over values is "Column D".</param>
/// <param name="IsHidden">Whether it is hidden in its workbook. Only read if <see cref="TableReadingOptions.TakesHidden"/>.</param>
public sealed record TableColumn(int Index, string Heading, bool IsHidden = false)
{
    /// <summary>The letters that spreadsheets show above the column.</summary>
    public string Letter => Columns.Letter(Index);
}

/// <summary>A row of a table.</summary>
/// <param name="Number">Its number as a person sees it; in a text file, the line where it starts.</param>
/// <param name="Cells">Its cells by their place in the sheet, as long as the widest column asks.</param>
public sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells)
{
    /// <summary>The cell in a column.</summary>
    public TableCell this[TableColumn column] => Cells[column.Index];
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">What a person sees in it, without spaces around it.</param>
/// <param name="Origin">Where the text comes from.</param>
/// <param name="Date">The day, if the cell is a date of a spreadsheet that shows day, month and year.</param>
/// <param name="Number">The plain number behind the text, if the cell is a number of a spreadsheet.</param>
/// <param name="Struck">How much of the text has a line through it.</param>
public readonly record struct TableCell(
    string Text, CellOrigin Origin, DateOnly? Date = null, string? Number = null, Struck Struck = Struck.None)
{
    /// <summary>A cell without a text.</summary>
    public static readonly TableCell Blank = new("", CellOrigin.Typed);

    /// <summary>Whether the cell has no text.</summary>
    public bool IsBlank => string.IsNullOrEmpty(Text);
}

/// <summary>How much of a text has a line through it.</summary>
public enum Struck
{
    /// <summary>None of it.</summary>
    None,

    /// <summary>Some words.</summary>
    Partly,

    /// <summary>All of it.</summary>
    Wholly,
}

/// <summary>Where the text of a cell comes from.</summary>
public enum CellOrigin
{
    /// <summary>It was typed.</summary>
    Typed,

    /// <summary>It is the text of the merged cell that covers this one.</summary>
    Merged,

    /// <summary>It is the text of the row above, because the cell said "as above" or had a ditto mark.</summary>
    FilledDown,

    /// <summary>It is what a formula gave when the workbook was last saved.</summary>
    Formula,
}

/// <summary>A row that is not part of the table.</summary>
/// <param name="Number">Its number as a person sees it.</param>
/// <param name="Why">Why it was left out.</param>
/// <param name="Text">What it says.</param>
public sealed record LeftOutRow(int Number, LeftOutReason Why, string Text);

/// <summary>Why a row is not part of the table.</summary>
public enum LeftOutReason
{
    /// <summary>It is above the headings.</summary>
    Title,

    /// <summary>It repeats the headings.</summary>
    RepeatedHeader,

    /// <summary>It is a heading between the rows, such as the name of a chapter.</summary>
    Section,

    /// <summary>It adds up other rows.</summary>
    Total,

    /// <summary>It is empty.</summary>
    Blank,

    /// <summary>It is a note or a page number below the table.</summary>
    Footer,

    /// <summary>All of it has a line through it.</summary>
    StruckOut,
}
