using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Heed.Tables;

/// <summary>What a person sees in the cells of a workbook.</summary>
internal sealed class ShownCells(CellFormats formats, List<TableCell> texts)
{
    public TableCell Of(Cell cell)
    {
        var read = Read(cell);
        return read.Struck == Struck.None && !read.IsBlank && formats.IsStruck((int)(cell.StyleIndex?.Value ?? 0))
            ? read with { Struck = Struck.Wholly } : read;
    }

    private TableCell Read(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        var style = (int)(cell.StyleIndex?.Value ?? 0);
        if (type == CellValues.InlineString)
            return cell.InlineString is { } inline ? Text(inline) : TableCell.Blank;
        if (value.Length == 0)
            return TableCell.Blank;
        if (type == CellValues.SharedString)
            return texts[int.Parse(value, CultureInfo.InvariantCulture)];
        if (type == CellValues.String)
            return Typed(Cleaned(value));
        if (type == CellValues.Boolean)
            return Typed(value is "1" or "true" ? "TRUE" : "FALSE");
        if (type == CellValues.Date)
            return formats.Shown(XmlConvert.ToDateTime(value, XmlDateTimeSerializationMode.Unspecified), style);
        return type == CellValues.Number && double.TryParse(value, CultureInfo.InvariantCulture, out var number)
            ? formats.Shown(number, style)
            : Typed(value);
    }

    /// <summary>A text with all its runs, but without the readings in another script that may be beside it.</summary>
    public static TableCell Text(OpenXmlElement item)
    {
        var runs = item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun && !string.IsNullOrWhiteSpace(t.Text))
            .Select(t => t.Parent is Run { RunProperties: { } look } && look.GetFirstChild<Strike>() is { } strike
                && strike.Val?.Value != false).ToList();
        return Typed(Cleaned(string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text)))) with
        {
            Struck = !runs.Contains(true) ? Struck.None : runs.Contains(false) ? Struck.Partly : Struck.Wholly,
        };
    }

    private static TableCell Typed(string text) => new(text, CellOrigin.Typed);

    // Workbooks write letters that XML does not allow as _x000D_.
    private static string Cleaned(string text) => XmlConvert.DecodeName(text)!.ReplaceLineEndings("\n").Trim();
}
