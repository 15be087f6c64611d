using Heed.Ledger;
using Heed.Records;

namespace Heed.Commitments;

/// <summary>
/// Shows on the page of whatever promises were made in, such as an update or a statement, what became of each; and on the page of whatever
/// they are about, such as a group, whether they were kept.
/// </summary>
public sealed class PromisesMade : IAddsToRecords
{
    public async Task<RecordAddition?> OnAsync(RecordPage page, CancellationToken cancel)
    {
        List<PromiseTable> tables = [];
        foreach (var (role, id, heading) in new[] { ("in", "promised", T("Commitments made here")),
            ("about", "promises-about", T("Commitments about this")) })
        {
            // The page has read what links to it: most records have no promise in them, and need no list.
            if (page.LinksTo.Any(l => l.Role == role && l.Other.Kind.Name == "commitment"))
                tables.Add(new(page, id, heading, await page.ListedAsync("commitment", role, EntryOrder.Due)));
        }
        return tables.Count == 0 ? null : new RecordAddition("/Commitments/_Made.cshtml", tables);
    }
}

/// <summary>Promises that link to a record in one way.</summary>
/// <param name="Page">The record's page.</param>
/// <param name="Id">The heading's name in the address.</param>
/// <param name="Heading">What they have to do with it.</param>
/// <param name="Made">The promises.</param>
public sealed record PromiseTable(RecordPage Page, string Id, string Heading, Listed Made);
