using Heed.Ledger;
using Heed.Records;

namespace Heed.Commitments;

/// <summary>Shows on the page of whatever promises were made in, such as an update or a statement, what became of each.</summary>
public sealed class PromisesMade : IAddsToRecords
{
    public async Task<RecordAddition?> OnAsync(RecordPage page, CancellationToken cancel)
    {
        // The page has read what links to it: most records have no promise in them, and need no list.
        if (!page.LinksTo.Any(l => l.Role == "in" && l.Other.Kind.Name == "commitment"))
            return null;
        var made = await page.ListedAsync("commitment", "in", EntryOrder.Due);
        return made.Count == 0 ? null : new RecordAddition("/Commitments/_Made.cshtml", (page, made));
    }
}
