using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Desk.Calendar;

/// <summary>The dates of records: what takes place, what falls due, and whatever other date its kind names.</summary>
public sealed class RecordDates(RequestContext here, KindRegistry registry) : IFindsComing
{
    private const int Most = 500;
    private const int LongestTask = 120;

    public async Task<IEnumerable<Coming>> FindAsync(Staff staff, DateOnly from, DateOnly to, CancellationToken cancel) =>
        [.. await HeldAsync(staff, from, to, cancel), .. await DueAsync(staff, from, to, cancel), .. await FurtherAsync(staff, to, cancel)];

    private async Task<IEnumerable<Coming>> HeldAsync(Staff staff, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var query = new ListQuery(
            here.Programme) { Kinds = [.. registry.Held.Select(k => k.Name)], From = from, To = to, Order = EntryOrder.On, Take = Most };
        var page = await here.Reading.ListAsync(query, cancel);
        return page.Records.Where(r => r.Entry.State != "cancelled").SelectMany(r => Held(staff, r, from));
    }

    private IEnumerable<Coming> Held(Staff staff, ReadRecord record, DateOnly from)
    {
        var (entry, href) = (record.Entry, RecordAddress.Of(staff, here.Programme, record.Entry));
        var words = record.Content?.On?.ToString() ?? "";
        var span = record.Content is { } content ? registry[entry.Kind].Span?.Invoke(content) : null;
        if (span is not null && entry.OnTo is { } ends && ends != entry.OnFrom)
            yield return new Coming(ends, Phrases.Day(ends), entry.Title, href, span.Value.Ends, TagColour.Orange);
        // What began before is still going on in the first week shown.
        var on = entry.OnFrom ?? entry.OnTo ?? from;
        if (span is null || on >= from)
            yield return new Coming(on < from ? from : on, words, entry.Title, href, span?.Begins ?? entry.Kind.Label, TagColour.Blue);
    }

    private async Task<IEnumerable<Coming>> DueAsync(Staff staff, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var query = registry.Counted(
            here.Programme, registry.Tasks) with { DueFrom = from, LateOn = to.AddDays(1), Order = EntryOrder.Due, Take = Most };
        var page = await here.Reading.ListAsync(query, cancel);
        return
            from record in page.Records
            let due = record.Entry.DueBy!.Value
            let words = record.Content?.DueBy?.ToString() ?? Phrases.Day(due)
            let href = RecordAddress.Of(staff, here.Programme, record.Entry)
            select new Coming(due, words, record.Entry.Title, href, $"{record.Entry.Kind.Label} due", TagColour.Yellow);
    }

    private async Task<IEnumerable<Coming>> FurtherAsync(Staff staff, DateOnly to, CancellationToken cancel)
    {
        var found = new List<Coming>();
        foreach (var pages in registry.All)
        {
            if (pages.FurtherDates is not { } dates)
                continue;
            found.AddRange(
                from record in await RecordsAsync(pages, to, cancel)
                where record.Content is not null
                from date in dates(record.Content!)
                let last = date.Date?.Latest
                where last is not null && (!date.IsForEditors || staff.May(Permission.Write, here.Programme, ""))
                let href = RecordAddress.Of(staff, here.Programme, record.Entry)
                select new Coming(last.Value, date.Date!.ToString(), date.What is { } what ? Shortened(what) : record.Entry.Title, href,
                    date.Sort, date.Colour));
        }
        return found;
    }

    // The programme's own record is in no list.
    private async Task<IReadOnlyList<ReadRecord>> RecordsAsync(KindPages pages, DateOnly to, CancellationToken cancel)
    {
        if (pages.Kind.Template.Length == 0)
            return await here.Reading.FindAsync(here.Programme, "", cancel) is { } own ? [own] : [];
        var query = new ListQuery(here.Programme) { Kinds = [pages.Kind.Name], Order = EntryOrder.On, Descending = true, Take = Most };
        return (await here.Reading.ListAsync(query, cancel)).Records;
    }

    private static string Shortened(string text) => text.Length <= LongestTask ? text : text[..LongestTask].TrimEnd() + "…";
}
