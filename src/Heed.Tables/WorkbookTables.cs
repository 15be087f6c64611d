using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Heed.Tables;

/// <summary>Reads the sheets of an Excel workbook.</summary>
internal sealed class WorkbookTables(TableReadingOptions options, List<string> notices, CancellationToken cancel)
{
    private readonly Limits limits = new();

    public List<RawTable> Read(byte[] bytes)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        var part = package.WorkbookPart!;
        var workbook = part.Workbook!;
        var startsIn1904 = workbook.WorkbookProperties?.Date1904?.Value ?? false;
        var formats = new CellFormats(part.WorkbookStylesPart?.Stylesheet, startsIn1904);
        var cells = new ShownCells(formats, SharedTexts(part.SharedStringTablePart));
        var tables = new List<RawTable>();
        foreach (var sheet in workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            var isHidden = sheet.State is { } state && state.Value != SheetStateValues.Visible;
            var name = sheet.Name?.Value ?? $"Sheet {tables.Count + 1}";
            if (sheet.Id?.Value is not { } id || part.GetPartById(id) is not WorksheetPart cellsPart)
                notices.Add($"“{name}” is a chart, not a table. We did not read it.");
            else if (isHidden && !options.TakesHidden)
                notices.Add($"The sheet “{name}” is hidden. We did not read it.");
            else
                tables.Add(Read(cellsPart, new RawTable(name, limits) { IsHidden = isHidden, StartsIn1904 = startsIn1904 }, cells));
        }
        return tables;
    }

    private RawTable Read(WorksheetPart part, RawTable table, ShownCells cells)
    {
        var sheet = new SheetRows(table, cells, options.TakesHidden, cancel);
        sheet.Read(part);
        SheetNotices.Add(part, table.Name, sheet.HiddenRows, notices);
        return table;
    }

    private List<TableCell> SharedTexts(SharedStringTablePart? part)
    {
        var texts = new List<TableCell>();
        if (part is null)
            return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
                texts.Add(ShownCells.Text(reader.LoadCurrentElement()!));
        }
        return texts;
    }
}
