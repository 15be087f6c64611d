using System.Text.RegularExpressions;
using System.Xml;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Heed.Tables;

/// <summary>A sheet to write.</summary>
/// <param name="Name">Its name; what Excel does not allow in one is replaced.</param>
/// <param name="Headings">The headings, in the first row.</param>
/// <param name="Rows">The rows, read once and one at a time.</param>
public sealed record WorkbookSheet(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<string?>> Rows);

/// <summary>Writes Excel workbooks. Every cell is a text: 60.10 stays 60.10 and 01 stays 01.</summary>
public static partial class Workbook
{
    private const int LongestCell = 32_767;
    private const int LongestName = 31;
    private const string Cut = "… (cut: a cell holds no more. The CSV has all of it.)";
    private const int MostRows = 1_048_576;

    // The same sheets make the same file, whenever it is written.
    private static readonly SpreadCheetahOptions Undated = new() { DocumentProperties = null };

    // Columns are as wide as the first rows ask.
    private const int RowsToMeasure = 100;
    private const int Narrow = 9;
    private const int Wide = 60;

    /// <summary>Writes a workbook to a stream, a row at a time.</summary>
    public static async Task WriteAsync(Stream to, IReadOnlyList<WorkbookSheet> sheets, CancellationToken cancel = default)
    {
        await using var workbook = await Spreadsheet.CreateNewAsync(to, Undated, cancel);
        var top = new Alignment { WrapText = true, Vertical = VerticalAlignment.Top };
        var bold = workbook.AddStyle(new Style { Font = new Font { Bold = true }, Alignment = top });
        var wrapped = workbook.AddStyle(new Style { Alignment = top });
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in sheets)
        {
            var name = Named(sheet.Name, names);
            var isStarted = false;
            foreach (var rows in sheet.Rows.Chunk(RowsToMeasure).DefaultIfEmpty([]))
            {
                if (!isStarted)
                {
                    await workbook.StartWorksheetAsync(name, Options(sheet, rows), cancel);
                    await workbook.AddHeaderRowAsync([.. sheet.Headings.Select(Writable)], bold, cancel);
                }
                isStarted = true;
                foreach (var row in rows)
                    await workbook.AddRowAsync(row.Select(cell => new StyledCell(Writable(cell), wrapped)).ToList(), cancel);
            }
        }
        await workbook.FinishAsync(cancel);
    }

    private static WorksheetOptions Options(WorkbookSheet sheet, IReadOnlyList<string?>[] rows)
    {
        var last = sheet.Rows.TryGetNonEnumeratedCount(out var count) ? count + 1 : MostRows;
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var column = 0; column < sheet.Headings.Count; column++)
            options.Column(column + 1).Width = rows.Select(r => r.ElementAtOrDefault(column)).Append(sheet.Headings[column])
                .Max(text => Math.Clamp(LongestLine(text) + 2, Narrow, Wide));
        if (sheet.Headings.Count > 0)
            options.AutoFilter = new AutoFilterOptions($"A1:{Columns.Cell(last, sheet.Headings.Count - 1)}");
        return options;
    }

    private static int LongestLine(string? text) => text is null ? 0 : text.Split('\n').Max(line => line.Length);

    // XML has no place for control characters, nor Excel for longer texts: it would call the whole file damaged.
    private static string Writable(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (text.Any(sign => !XmlConvert.IsXmlChar(sign) && !char.IsSurrogate(sign)))
            text = string.Concat(text.Where(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign)));
        text = Escape().Replace(text, "_x005F_");
        if (text.Length <= LongestCell)
            return text;
        var end = LongestCell - Cut.Length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), Cut);
    }

    private static string Named(string wanted, HashSet<string> names)
    {
        var name = string.Concat(wanted.Select(sign => char.IsControl(sign) || "[]*?:/\\".Contains(sign) ? ' ' : sign)).Trim('\'', ' ');
        if (name.Length == 0)
            name = "Sheet";
        var said = name[..Math.Min(name.Length, LongestName)];
        for (var time = 2; !names.Add(said); time++)
            said = name[..Math.Min(name.Length, LongestName - $" ({time})".Length)] + $" ({time})";
        return said;
    }

    // A text such as _x000D_ would be read as the character with that number.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
