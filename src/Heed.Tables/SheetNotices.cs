using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Heed.Tables;

/// <summary>What a sheet of a workbook holds beside its cells: comments, hidden rows, links, pictures.</summary>
internal static class SheetNotices
{
    public static void Add(WorksheetPart part, string name, IReadOnlyList<int> hiddenRows, List<string> notices)
    {
        if (hiddenRows.Count > 0)
            notices.Add($"“{name}” has {hiddenRows.Count} hidden {(hiddenRows.Count == 1 ? "row" : "rows")} that we did not read: "
                + $"{Listing.Of([.. hiddenRows.Select(r => $"{r}")])}. Clear the filter if you need them.");
        var comments = part.WorksheetCommentsPart?.Comments?.Descendants<Comment>().Select(c => c.Reference?.Value ?? "").ToList() ?? [];
        if (comments.Count > 0)
            notices.Add($"“{name}” has comments on {Listing.Of(comments)}. We did not read them.");
        var links = part.HyperlinkRelationships.Count();
        if (links > 0)
            notices.Add($"“{name}” has {links} {(links == 1 ? "link" : "links")} behind its cells. We read the words, not the addresses.");
        if (part.DrawingsPart is not null)
            notices.Add($"“{name}” has pictures, charts or text boxes. We did not read them.");
    }
}
