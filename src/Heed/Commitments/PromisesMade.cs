using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
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
            if (role == "about" && page.Pages.HasMembers)
                tables.Add(new(
                    page, id, heading, await ListedAsync(
                        page, Applies.Query(page.Here, page.Entry.Reference), _ => true, $"for/{page.Entry.Reference}", cancel)));
            else if (page.LinksTo.Any(l => l.Role == role && l.Other.Kind.Name == "commitment"))
                tables.Add(new(page, id, heading, await page.ListedAsync("commitment", role, EntryOrder.Due)));
        }
        if (tables.Any(t => t.Id == "promised") && await SameDayAsync(page, cancel) is { Count: > 0 } others)
            tables.Add(new(page, "same-day", T("Other commitments made on the same day"), others));
        tables.RemoveAll(t => t.Made.Count == 0);
        return tables.Count == 0 ? null : new RecordAddition("/Commitments/_Made.cshtml", tables);
    }

    // One event is often told by a statement, a news release and an event: whoever reads one of them sees all that was promised.
    private static async Task<Listed?> SameDayAsync(RecordPage page, CancellationToken cancel)
    {
        if (page.Any.On is not { Earliest: { } day } on || on.Latest != day)
            return null;
        var told = page.LinksTo.Where(l => l.Role == "in").Select(l => l.Other.Path).ToHashSet();
        return await ListedAsync(
            page, new ListQuery(page.Here.Programme) { From = day, To = day },
            r => !told.Contains(r.Entry.Path) && r.Entry.OnFrom == day && r.Entry.OnTo == day, null, cancel);
    }

    private static async Task<Listed> ListedAsync(
        RecordPage page, ListQuery query, Func<ReadRecord, bool> isTold, string? all, CancellationToken cancel)
    {
        var found = await page.Reading.ListAsync(
            query with
            {
                Kinds = ["commitment"],
                Order = EntryOrder.Due,
                Take = Most.Related,
            },
            cancel);
        var rows = await ListOfRecords.RowsAsync(page.Here, [.. found.Records.Where(isTold)], cancel);
        return new Listed(rows, found.Next is null ? rows.Count : found.Total, all is null ? null : page.Here.Url(all));
    }
}

/// <summary>Promises that link to a record in one way.</summary>
/// <param name="Page">The record's page.</param>
/// <param name="Id">The heading's name in the address.</param>
/// <param name="Heading">What they have to do with it.</param>
/// <param name="Made">The promises.</param>
public sealed record PromiseTable(RecordPage Page, string Id, string Heading, Listed Made);
