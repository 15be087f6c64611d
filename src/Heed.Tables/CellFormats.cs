using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelNumberFormat;

namespace Heed.Tables;

/// <summary>How the styles of a workbook show a number.</summary>
internal sealed partial class CellFormats(Stylesheet? styles, bool startsIn1904)
{
    // Days between the first days of the two date systems.
    private const int DaysTo1904 = 1462;
    private const double LastDay = 2_958_465;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    // Formats that a workbook names by number alone. Those of days show the day first, as here.
    private static readonly Dictionary<uint, string> Named = new()
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [5] = "£#,##0", [6] = "£#,##0", [7] = "£#,##0.00", [8] = "£#,##0.00",
        [9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [12] = "# ?/?", [13] = "# ??/??", [14] = "dd/mm/yyyy", [15] = "d-mmm-yy",
        [16] = "d-mmm", [17] = "mmm-yy", [18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM", [20] = "h:mm", [21] = "h:mm:ss",
        [22] = "dd/mm/yyyy h:mm", [37] = "#,##0", [38] = "#,##0", [39] = "#,##0.00", [40] = "#,##0.00", [41] = "#,##0", [42] = "£#,##0",
        [43] = "#,##0.00", [44] = "£#,##0.00", [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss.0", [48] = "##0.0E+0",
    };

    private readonly List<Format?> formats = Of(styles);
    private readonly List<bool> struck = StruckIn(styles);

    /// <summary>Whether a style draws a line through the text.</summary>
    public bool IsStruck(int style) => style < struck.Count && struck[style];

    public TableCell Shown(double number, int style)
    {
        var plain = Plain(number);
        if (style >= formats.Count || formats[style] is not { } format)
            return new(plain, CellOrigin.Typed, Number: plain);
        if (!format.IsDate)
            return new(Said(format, number, plain), CellOrigin.Typed, Number: plain);
        var days = startsIn1904 ? number + DaysTo1904 : number;
        return days is >= 1 and < LastDay && format.IsWholeDate
            ? Shown(DateTime.FromOADate(days), style)
            : new(Said(format, number, plain), CellOrigin.Typed);
    }

    /// <summary>A day is written so that no one can take it for another; a month without a day stays one.</summary>
    public TableCell Shown(DateTime time, int style)
    {
        if (style < formats.Count && formats[style] is { IsDate: true, IsWholeDate: false } format)
            return new(format.Code.Format(time, British).Trim(), CellOrigin.Typed);
        var day = DateOnly.FromDateTime(time);
        var hour = TimeOnly.FromDateTime(time);
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(hour == default ? text : $"{text} {hour.ToString("HH:mm", CultureInfo.InvariantCulture)}", CellOrigin.Typed, day);
    }

    private string Said(Format format, double number, string plain)
    {
        try
        {
            return format.Code.Format(number, British, startsIn1904).Trim();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            return plain;
        }
    }

    // Fifteen figures are what a spreadsheet knows of a number: 0.1 + 0.2 is 0.3.
    private static string Plain(double number) => Math.Abs(number) < 1e15 && (Math.Abs(number) >= 1e-9 || number == 0)
        ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
        : number.ToString("G15", CultureInfo.InvariantCulture);

    private static List<Format?> Of(Stylesheet? styles)
    {
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f is { NumberFormatId: not null, FormatCode: not null })
            .GroupBy(f => f.NumberFormatId!.Value, f => f.FormatCode!.Value!).ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(f => f.NumberFormatId?.Value ?? 0)
                .Select(id => own.GetValueOrDefault(id) ?? Named.GetValueOrDefault(id)).Select(Format.Of),
        ];
    }

    private static List<bool> StruckIn(Stylesheet? styles)
    {
        var fonts = (styles?.Fonts?.Elements<Font>() ?? []).Select(f => f.Strike is { } strike && strike.Val?.Value != false).ToList();
        return [.. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(f => fonts.ElementAtOrDefault((int)(f.FontId?.Value ?? 0)))];
    }

    private sealed record Format(NumberFormat Code, bool IsDate, bool IsWholeDate)
    {
        public static Format? Of(string? code)
        {
            if (code is null or "" or "General" or "@" || new NumberFormat(code) is not { IsValid: true } format)
                return null;
            var letters = Literal().Replace(code.Split(';')[0], "").ToLowerInvariant();
            var isWhole = format.IsDateTimeFormat && "dmy".All(letters.Contains);
            return new(format, format.IsDateTimeFormat || format.IsTimeSpanFormat, isWhole);
        }
    }

    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.|AM/PM", RegexOptions.IgnoreCase)]
    private static partial Regex Literal();
}
