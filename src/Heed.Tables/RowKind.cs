using System.Text.RegularExpressions;

namespace Heed.Tables;

/// <summary>Tells rows of the table from those around and between them.</summary>
internal static partial class RowKind
{
    /// <summary>Why a row below the headings is left out, whatever its neighbours are; null if it may be a row of the table.</summary>
    public static LeftOutReason? Of(RawRow row, RawRow header)
    {
        if (row.IsBlank)
            return LeftOutReason.Blank;
        var texts = row.Texts;
        if (texts.Count > 1 && Enumerable.Range(0, row.Cells.Count).All(i => row[i].IsBlank || IsSame(row[i].Text, header[i].Text)))
            return LeftOutReason.RepeatedHeader;
        if (Total().IsMatch(texts[0]) || (TotalOf().IsMatch(texts[0]) && texts.Count > 1 && texts.Skip(1).All(IsFigure)))
            return LeftOutReason.Total;
        if (row.IsStruck)
            return LeftOutReason.StruckOut;
        if (texts.Count > 1)
            return null;
        if (PageNumber().IsMatch(texts[0]))
            return LeftOutReason.Footer;
        var isWhole = row.HasMerged && row.Cells.Count(c => !c.IsBlank) >= header.Cells.Count;
        return isWhole && header.Texts.Count > 2 ? LeftOutReason.Section : null;
    }

    /// <summary>Why one of the last rows is left out: a row above it may look the same and be a record.</summary>
    /// <param name="row">The row.</param>
    /// <param name="header">The headings.</param>
    /// <param name="followsBlank">Whether an empty row divides it from the table.</param>
    public static LeftOutReason? AtEnd(RawRow row, RawRow header, bool followsBlank)
    {
        var texts = row.Texts;
        if (header.Texts.Count < 2)
            return null;
        if (texts.Count == 1 && Count().IsMatch(texts[0]))
            return LeftOutReason.Total;
        if (Note().IsMatch(texts[0]) && (texts.Count == 1 || followsBlank))
            return LeftOutReason.Footer;
        return texts.Count == 1 && followsBlank && texts[0].Any(char.IsLetter) ? LeftOutReason.Footer : null;
    }

    // A year may be what a record is about.
    private static bool IsFigure(string text) => Figures().IsMatch(text) && !(text.Length == 4 && text[..2] is "19" or "20");

    private static bool IsSame(string text, string heading) =>
        string.Equals(Spaces().Replace(text, " "), Spaces().Replace(heading, " "), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(grand |overall |sub-?\s?)?(totals?|sum)( (number|no\.?) of .{1,60}|\s*[:=]?\s*[£$€]?[0-9.,]*%?)?:?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(grand |overall |sub-?\s?)?totals?\b.{0,40}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TotalOf();

    [GeneratedRegex(@"^[£$€]?[0-9.,]+\s*%?$", RegexOptions.NonBacktracking)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(page|p\.)\s*[0-9]+(\s*(of|/)\s*[0-9]+)?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    // "Accepted: 12"
    [GeneratedRegex(@"^\p{L}[^.:=]{0,60}[:=]\s*[0-9.,]+\s*%?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"^([*†‡©]|(sources?|notes?|n\.b\.|nb|key|footnotes?|end of (table|document|sheet|report|data))\s*[:.–-]"
        + @"|end of (table|document|sheet|report|data)$|(last )?(updated|printed|exported|generated|downloaded|correct|accurate)\s*"
        + @"(on|at|by|as|:|[0-9])|crown copyright|official(\s*[-–—:]?\s*sensitive.*)?$|prepared by|produced by)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
