using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>Reads the days of a list, of one record, or of everything coming up in a programme.</summary>
public static class CalendarReading
{
    /// <summary>The calendar of a list with its filters.</summary>
    public static async Task<IResult> OfListAsync(KindPages pages, RequestContext here, CancellationToken cancel)
    {
        var request = ListRequest.Read(pages, here, Most.InCalendar);
        await ListChoices.CheckAsync(request, here, cancel);
        // What was withdrawn stays in as cancelled: left out, it would stay in the calendars of those who have it.
        var query = request.Query with { After = null, WithWithdrawn = true, Descending = true };
        var calendar = await ReadAsync(here, pages.List.HasCalendar ? query : null, pages.List.HasDue ? query : null, cancel);
        return calendar.Answer(here, pages.Kind.List, $"{here.ProgrammeTitle}: {T(pages.Kind.Plural)}", here.Whole(request, ""));
    }

    /// <summary>The calendar of one record.</summary>
    public static IResult OfRecord(ReadRecord record, KindPages pages, RequestContext here)
    {
        var (days, isLeftOut) = CalendarDay.Of(record, pages.List);
        return CalendarFile.Answer(
            here, record.Entry.Path, record.Entry.Title, here.Whole(record.Entry.Path), [.. days], isLeftOut ? 1 : 0, isWhole: true);
    }

    /// <summary>Everything in a programme that is coming up, or due and not done.</summary>
    public static async Task<IResult> OfProgrammeAsync(KindRegistry registry, RequestContext here, CancellationToken cancel)
    {
        var all = new ListQuery(here.Programme) { WithWithdrawn = true, Descending = true, Take = Most.InCalendar };
        var calendar = await ReadAsync(
            here, all with { Kinds = Kinds(registry, f => f.HasCalendar), From = here.Day },
            all with { Kinds = Kinds(registry, f => f.HasDue) }, cancel);
        return calendar.Answer(here, "", T($"{here.ProgrammeTitle}: coming up and due"), here.Whole());
    }

    /// <summary>What takes place or falls due among the records of any kind that a query finds.</summary>
    public static async Task<IResult> OfQueryAsync(
        ListQuery query, string path, string title, KindRegistry registry, RequestContext here, CancellationToken cancel)
    {
        var all = query with { WithWithdrawn = true, Descending = true, Take = Most.InCalendar };
        var calendar = await ReadAsync(
            here, all with { Kinds = Kinds(registry, f => f.HasCalendar) }, all with { Kinds = Kinds(registry, f => f.HasDue) }, cancel);
        return calendar.Answer(here, path, title, here.Whole(path));
    }

    private static string[] Kinds(KindRegistry registry, Func<ListDefinition, bool> has) =>
        [.. registry.All.Where(f => has(f.List)).Select(f => f.Kind.Name)];

    // The latest of each type: a calendar does not need the oldest.
    private static async Task<Found> ReadAsync(RequestContext here, ListQuery? about, ListQuery? due, CancellationToken cancel)
    {
        var found = new Found([], 0, true);
        var owed = due is null ? null : due with { Order = EntryOrder.Due, OpenOnly = true };
        foreach (var (query,
            dayOf) in new[] { (about is null ? null : about with { Order = EntryOrder.On },
                (Func<ReadRecord, CalendarDay?>)CalendarDay.About), (owed, CalendarDay.Due) })
        {
            if (query is null || query.Kinds.Count == 0)
                continue;
            var page = await here.Reading.ListAsync(query, cancel);
            // What is due without a last day comes first when the order runs backwards: it must not take the place of what has one.
            if (query == owed && page.Next is not null)
                page = await here.Reading.ListAsync(query with { DueFrom = DateOnly.MinValue }, cancel) with { Next = page.Next };
            var days = page.Records.Where(r => query != owed || r.Content?.DueBy is not null).Select(dayOf).ToList();
            found = new Found(
                [.. found.Days, .. days.OfType<CalendarDay>()], found.LeftOut + days.Count(d => d is null),
                found.IsWhole && page.Next is null);
        }
        return found;
    }

    private sealed record Found(IReadOnlyList<CalendarDay> Days, int LeftOut, bool IsWhole)
    {
        public IResult Answer(RequestContext here, string path, string title, string page) =>
            CalendarFile.Answer(here, path, title, page, Days, LeftOut, IsWhole);
    }
}
