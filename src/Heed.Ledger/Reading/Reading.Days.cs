using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>A record on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsDue">Whether it falls due on that day; otherwise the day is the first it is about.</param>
/// <param name="Record">The record.</param>
public sealed record RecordDay(DateOnly Day, bool IsDue, ReadRecord Record);

/// <summary>Which days a timeline shows.</summary>
/// <param name="About">The records that are shown on the first day they are about; null for none.</param>
/// <param name="Due">The records that are shown on the last day by which they are due; null for none.</param>
/// <param name="Today">The day that parts what is past from what is to come. What is due and settled is past.</param>
public sealed record DaysQuery(ListQuery? About, ListQuery? Due, DateOnly Today);

// Days of two sorts in one order, of which only those on the page are read whole.
public sealed partial class Reading
{
    /// <summary>How many days of the past are in each year.</summary>
    public async Task<IReadOnlyDictionary<int, int>> CountPastDaysAsync(DaysQuery query, CancellationToken cancel = default) =>
        await CountAsync((await PastAsync(query, cancel)).Select(d => d.Day.Year), cancel);

    /// <summary>Days of the past, the latest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="year">Only those of this year; null for all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<RecordDay>> PastDaysAsync(
        DaysQuery query, int? year, int skip, int take, CancellationToken cancel = default)
    {
        var days = await PastAsync(query, cancel);
        if (year is { } only)
        {
            var (first, last) = (new DateOnly(only, 1, 1), new DateOnly(only, 12, 31));
            days = days.Where(d => d.Day >= first && d.Day <= last);
        }
        return await ReadAsync(
            days.OrderByDescending(d => d.Day).ThenByDescending(d => d.Sequence).ThenBy(d => d.IsDue).Skip(skip).Take(take), cancel);
    }

    /// <summary>Days to come, the soonest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<RecordDay> Days, int Count)> DaysToComeAsync(
        DaysQuery query, int take, CancellationToken cancel = default)
    {
        var days = (await DaysAsync(query, cancel)).Where(d => d.IsDue ? !d.IsSettled && d.Day >= query.Today : d.Day > query.Today);
        return (await ReadAsync(days.OrderBy(d => d.Day).ThenBy(d => d.Sequence).Take(take), cancel), await days.CountAsync(cancel));
    }

    private async Task<IQueryable<OnDay>> PastAsync(DaysQuery query, CancellationToken cancel) =>
        (await DaysAsync(query, cancel)).Where(d => d.IsDue ? d.IsSettled || d.Day < query.Today : d.Day <= query.Today);

    private async Task<IQueryable<OnDay>> DaysAsync(DaysQuery query, CancellationToken cancel)
    {
        var about = query.About is null ? null : (await MatchingAsync(query.About, cancel)).Where(e => e.OnKey != DateOnly.MinValue)
            .Select(e => new OnDay { Sequence = e.Sequence, Day = e.OnKey, IsDue = false, IsSettled = e.IsSettled });
        var due = query.Due is null ? null : (await MatchingAsync(query.Due, cancel)).Where(e => e.DueKey != DateOnly.MaxValue)
            .Select(e => new OnDay { Sequence = e.Sequence, Day = e.DueKey, IsDue = true, IsSettled = e.IsSettled });
        return about is null ? due ?? db.Set<EntryRow>().Where(e => false)
            .Select(e => new OnDay { Sequence = e.Sequence, Day = e.OnKey, IsDue = false, IsSettled = false })
            : due is null ? about
            : about.Concat(due);
    }

    private async Task<IReadOnlyList<RecordDay>> ReadAsync(IQueryable<OnDay> days, CancellationToken cancel)
    {
        var found = await days.ToListAsync(cancel);
        long[] sequences = [.. found.Select(d => d.Sequence).Distinct()];
        var rows = await db.Set<EntryRow>().AsNoTracking().Where(e => sequences.Contains(e.Sequence)).ToListAsync(cancel);
        var records = (await WithContentsAsync(rows, cancel)).ToDictionary(r => r.Entry.Sequence);
        return [.. found.Select(d => new RecordDay(d.Day, d.IsDue, records[d.Sequence]))];
    }

    private sealed class OnDay
    {
        public required long Sequence { get; init; }
        public required DateOnly Day { get; init; }
        public required bool IsDue { get; init; }
        public required bool IsSettled { get; init; }
    }
}
