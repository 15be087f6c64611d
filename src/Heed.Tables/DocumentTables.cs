using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace Heed.Tables;

/// <summary>Reads the tables of a Word document, one row at a time.</summary>
internal sealed class DocumentTables(List<string> notices, CancellationToken cancel)
{
    private const int LongestCaption = 120;
    private readonly Limits limits = new();
    private readonly List<RawTable> tables = [];
    private bool hasChanges, hasNumbering;

    public List<RawTable> Read(byte[] bytes)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        var part = package.MainDocumentPart!;
        using var reader = OpenXmlReader.Create(part);
        var caption = "";
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Table) && reader.IsStartElement)
            {
                tables.Add(new RawTable(Name(caption), limits));
                caption = "";
            }
            else if (reader.ElementType == typeof(WordRow) && reader.IsStartElement)
            {
                cancel.ThrowIfCancellationRequested();
                AddRow((WordRow)reader.LoadCurrentElement()!);
            }
            else if (reader.ElementType == typeof(Paragraph) && reader.IsStartElement
                && CellText((Paragraph)reader.LoadCurrentElement()!) is { Length: > 0 } text)
            {
                caption = text;
            }
        }
        if (hasChanges)
            notices.Add("This document has tracked changes. We read it as if they were all accepted.");
        if (hasNumbering)
            notices.Add("Some cells are numbered automatically. Word does not keep these numbers as text, so we could not read them. "
                + "Type them in, or copy the table into Excel, which makes them text.");
        if (part.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Count() is > 0 and var comments)
            notices.Add($"This document has {comments} {(comments == 1 ? "comment" : "comments")}. We did not read them.");
        return tables;
    }

    // A paragraph right above a table names it, unless it is a sentence of the text.
    private string Name(string caption)
    {
        var name = caption.Length is 0 or > LongestCaption || caption[^1] is '.' or ':' or ';' ? $"Table {tables.Count + 1}" : caption;
        return tables.Exists(t => t.Name == name) ? $"{name} ({tables.Count + 1})" : name;
    }

    private void AddRow(WordRow row)
    {
        var table = tables[^1];
        var number = table.Rows.Count == 0 ? 1 : table.Rows[^1].Number + 1;
        var properties = row.TableRowProperties;
        if (properties?.GetFirstChild<Deleted>() is not null)
        {
            hasChanges = true;
            return;
        }
        hasChanges |= properties?.GetFirstChild<Inserted>() is not null;
        var cells = new List<TableCell>();
        Skip(cells, properties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, number);
        foreach (var cell in row.Descendants<WordCell>().Where(c => c.Ancestors<WordRow>().First() == row))
        {
            var merge = cell.TableCellProperties?.VerticalMerge;
            var isContinued = merge is not null && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);
            var above = isContinued && table.Rows.Count > 0 ? table.Rows[^1][cells.Count].Text : null;
            var text = above ?? CellText(cell);
            cells.Add(new(text, above is null ? CellOrigin.Typed : CellOrigin.Merged) { Struck = StruckIn(cell) });
            var more = (cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1) - 1;
            Limits.CheckColumn(cells.Count + more - 1, number);
            cells.AddRange(Enumerable.Repeat(new TableCell(text, CellOrigin.Merged), Math.Max(0, more)));
        }
        table.Add(number, cells);
        if (properties?.GetFirstChild<TableHeader>() is not null && (table.DeclaredHeader ?? number - 1) == number - 1)
            table.DeclaredHeader = number;
    }

    private static Struck StruckIn(WordCell cell)
    {
        var runs = cell.Descendants<Run>().Where(r => !string.IsNullOrWhiteSpace(r.InnerText)).Select(r => r.RunProperties is { } look
            && (IsOn(look.Strike) || IsOn(look.GetFirstChild<DoubleStrike>()))).ToList();
        return !runs.Contains(true) ? Struck.None : runs.Contains(false) ? Struck.Partly : Struck.Wholly;
    }

    private static bool IsOn(OnOffType? mark) => mark is not null && mark.Val?.Value != false;

    private static void Skip(List<TableCell> cells, int count, int number)
    {
        Limits.CheckColumn(count - 1, number);
        cells.AddRange(Enumerable.Repeat(TableCell.Blank, Math.Max(0, count)));
    }

    private string CellText(OpenXmlElement holder)
    {
        var paragraphs = holder is Paragraph single ? [single] : holder.Descendants<Paragraph>();
        return string.Join('\n', paragraphs.Select(Line)).Trim();
    }

    private string Line(Paragraph paragraph)
    {
        hasNumbering |= paragraph.ParagraphProperties?.NumberingProperties is not null && paragraph.Ancestors<WordRow>().Any()
            && paragraph.ParagraphProperties.NumberingProperties.NumberingId?.Val?.Value != 0;
        var line = new System.Text.StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            var change = element.Ancestors().FirstOrDefault(a => a is DeletedRun or MoveFromRun or InsertedRun or MoveToRun);
            hasChanges |= change is not null || element is DeletedText;
            if (change is DeletedRun or MoveFromRun)
                continue;
            line.Append(element switch
            {
                Text text => text.Text,
                TabChar => "\t",
                Break or CarriageReturn => "\n",
                NoBreakHyphen => "-",
                _ => "",
            });
        }
        return line.ToString();
    }
}
