namespace Heed.Tables;

/// <summary>
/// Rows of a text file with more or fewer cells than there are headings. More is refused: a comma in a text without quotes has moved
/// every cell behind it. Fewer is a notice: many programs leave out the empty cells at the end of a line.
/// </summary>
internal static class RowWidths
{
    public static void Check(RawRow header, List<RawRow> rows, List<string> notices)
    {
        var width = Math.Max(header.Written, header.Cells.Count);
        var longer = rows.Where(r => r.Cells.Count > width).Select(r => r.Number).ToList();
        var shorter = rows.Where(r => r.Written < width).Select(r => r.Number).ToList();
        if (longer.Count > 0)
            throw new TableException(Sentence(longer, shorter, width), longer[0]);
        if (shorter.Count > 0)
            notices.Add($"{Listing.Rows(shorter)} {(shorter.Count == 1 ? "has" : "have")} fewer cells than the {width} headings in row "
                + $"{header.Number}. The missing cells at the end were read as blank.");
    }

    private static string Sentence(List<int> longer, List<int> shorter, int width) =>
        $"{Listing.Rows(longer)} {(longer.Count == 1 ? "has" : "have")} more cells than there are headings ({width}). "
        + "Check whether a text with a comma or a line break needs quotation marks around it."
        + (shorter.Count == 0 ? "" : $" {Listing.Rows(shorter)} {(shorter.Count == 1 ? "has" : "have")} fewer.");
}
