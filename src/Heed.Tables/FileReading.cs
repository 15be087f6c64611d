using DocumentFormat.OpenXml.Packaging;
using Sylvan.Data.Csv;

namespace Heed.Tables;

/// <summary>One reading of one file: what it finds, and what it has to say about it.</summary>
internal sealed class FileReading(TableReadingOptions options, CancellationToken cancel)
{
    private const string PastedName = "Pasted cells";
    private readonly List<string> notices = [];

    public TableReading OfWorkbook(byte[] bytes) =>
        Found("Excel workbook", Opened(() => new WorkbookTables(options, notices, cancel).Read(bytes)));

    public TableReading OfDocument(byte[] bytes) =>
        Found("Word document", Opened(() => new DocumentTables(notices, cancel).Read(bytes)));

    public TableReading OfText(byte[] bytes, string name)
    {
        var decoded = DecodedText.Of(bytes);
        var (table, separator) = SeparatedText.Read(decoded.Text, name, Chosen, quotes: true, cancel);
        if (decoded.IsAssumed)
            notices.Add("The file does not say how its letters are encoded. "
                + $"We read them as {decoded.Encoding}. Check letters such as é, ’ and £.");
        return Found($"CSV: {decoded.Encoding}, {separator}", [table]);
    }

    public TableReading OfPasted(string text)
    {
        if (text.Length > Limits.MostBytes / 4)
            throw new TableException("This is too much to paste. Save it as a workbook and choose that.");
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new TableException("The pasted text has characters that are not text. Copy the cells again.");
        if (PastedHtml.IsHtml(text))
            return Found(PastedName, PastedHtml.Read(text, notices));
        var separator = Chosen ?? (text.Contains('\t', StringComparison.Ordinal) ? '\t' : null);
        return Found(PastedName, [PastedText(text.TrimEnd('\r', '\n'), separator)]);
    }

    // Excel encloses only cells with line breaks in quotation marks, Word none: a cell may just begin with a quotation mark.
    private RawTable PastedText(string text, char? separator)
    {
        try
        {
            return SeparatedText.Read(text, PastedName, separator, quotes: true, cancel).Table;
        }
        catch (TableException e) when (separator == '\t' && e.InnerException is CsvFormatException)
        {
            return SeparatedText.Read(text, PastedName, separator, quotes: false, cancel).Table;
        }
    }

    private char? Chosen => options.Separator is [var separator, ..] ? separator : null;

    private TableReading Found(string format, IReadOnlyList<RawTable> tables)
    {
        var sheets = new List<TableSheet>();
        foreach (var table in tables)
        {
            cancel.ThrowIfCancellationRequested();
            if (TableFinder.Find(table, options, notices) is { } sheet)
                sheets.Add(sheet);
            else if (table.Rows.Any(r => !r.IsBlank) && !notices.Exists(
                n => n.StartsWith($"“{table.Name}” has headings", StringComparison.Ordinal)))
                notices.Add($"We found no table on “{table.Name}”.");
        }
        return sheets.Count > 0 ? new(format, sheets, notices) : throw new TableException(
            string.Join(' ', ["We found no table with a row of headings and rows below it.", .. notices]));
    }

    // The library meets a damaged package with exceptions of many sorts, none of which says anything to a person.
    private static List<RawTable> Opened(Func<List<RawTable>> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (TableException or OperationCanceledException or OutOfMemoryException))
        {
            throw new TableException("This file is damaged and cannot be read. Open it, save it as a new file and choose that.");
        }
    }
}
