namespace Heed.Tables;

/// <summary>What a person should know of whole rows: those struck out, and blanks that were merged cells once.</summary>
internal static class RowNotices
{
    public static void Add(RawTable raw, TableSheet sheet, List<string> notices)
    {
        var struck = sheet.LeftOut.Where(r => r.Why == LeftOutReason.StruckOut).Select(r => r.Number).ToList();
        if (struck.Count > 0)
            notices.Add($"{Listing.Rows(struck)} of “{sheet.Name}” {(struck.Count == 1 ? "is" : "are")} struck out, so we left "
                + (struck.Count == 1 ? "it out. To import it, remove the line through its text."
                    : "them out. To import them, remove the line through their text."));
        if (raw.IsText && sheet.LooksMerged is { Count: > 0 } merged)
            notices.Add($"{Listing.Of([.. merged.Select(c => $"“{c.Heading}”")])} {(merged.Count == 1 ? "is" : "are")} blank in some rows, "
                + "as merged cells are in a CSV file. If a blank means the same as the row above, import the workbook itself, or write "
                + "“as above” in it.");
    }
}
