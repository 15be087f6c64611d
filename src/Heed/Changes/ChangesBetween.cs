using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Changes;

/// <summary>What moved in a programme between two days, page by page; the page and every format are made of it.</summary>
/// <param name="Period">The days.</param>
/// <param name="Filter">What is left out.</param>
/// <param name="Counts">How many records moved, in all: counted, not read.</param>
/// <param name="Page">Which page this is.</param>
/// <param name="Records">The records of the page, each once with its net change: first those of all kinds with another state or deadline,
/// then the others, in the order of kinds, changed ones before new ones.</param>
public sealed record ChangesBetween(
    Period Period, ChangesFilter Filter, IReadOnlyList<MovedCount> Counts, PageOf Page, IReadOnlyList<RecordChange> Records)
{
    // Of a kind of which more moved than this, changed records and new ones stand in one order.
    private const int MostRanked = 1000;

    /// <summary>How many records moved.</summary>
    public int Total => Page.Total;

    /// <summary>The stretches that the records come in, over all pages.</summary>
    public IReadOnlyList<Stretch> Stretches(KindCatalogue catalogue)
    {
        var stretches = new List<Stretch>();
        var before = 0;
        foreach (var isFirst in new[] { true, false })
        {
            foreach (var kind in catalogue.All)
            {
                var all = Counts.Where(c => c.Kind == kind).Sum(c => c.Count);
                // Of very many, nobody looks which they are. Where there are no others, they need not come first.
                var first = Filter.StatesAndDates || all > MostRanked ? 0
                    : Counts.Where(c => c.Kind == kind && (c.StateMoved || c.DueMoved)).Sum(c => c.Count);
                var count = isFirst ? first : all - first;
                if (count > 0)
                    stretches.Add(new Stretch(kind, isFirst, count, before, isFirst ? 0 : first, all <= MostRanked));
                before += count;
            }
        }
        return stretches;
    }

    public string Address(RequestContext here, string format, int page) =>
        here.Url($"changes{format}?{Period.Query}{Filter.Query}{(page > 1 ? $"&page={page}" : "")}");

    /// <summary>Reads what moved.</summary>
    /// <param name="here">Where the reader is.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="size">How many records a page holds.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<ChangesBetween> LoadAsync(RequestContext here, ProgrammeLedger ledger, int size, CancellationToken cancel)
    {
        var period = await Period.ReadAsync(here, cancel);
        var filter = ChangesFilter.Read(here);
        var viewer = here.Reading.Viewer;
        var then = ledger.ReadAs(viewer.At(period.UpTo));
        List<MovedCount> counts = period.From == period.To
            ? [] : [.. (await then.CountMovedAsync(here.Programme, period.After, cancel)).Where(filter.Keeps)];
        var page = PageOf.Read(here, size, counts.Sum(c => c.Count));
        var changes = new ChangesBetween(period, filter, counts, page, []);
        var moved = new List<(ReadRecord Record, bool IsFirst)>();
        foreach (var stretch in changes.Stretches(here.Kinds))
        {
            // The part of it that is on the page.
            var skip = Math.Max(0, page.Skip - stretch.Before);
            var take = Math.Min(stretch.Count, page.Skip + page.Count - stretch.Before) - skip;
            if (take <= 0)
                continue;
            var asked = new Moved(period.After, stretch.Kind, filter.StatesAndDates, stretch.IsRanked);
            var read = await then.MovedAsync(here.Programme, asked, stretch.Skip + skip, take, cancel);
            moved.AddRange(read.Select(record => (record, stretch.IsFirst)));
        }
        var entries = moved.Select(m => m.Record.Entry).ToList();
        var was = await ledger.ReadAs(viewer.At(period.After)).FindManyAsync(here.Programme, entries.Select(e => e.Path), cancel);
        var steps = await here.Reading.StepsAsync(here.Programme, entries, period.After, period.UpTo, Most.Steps, cancel);
        return changes with { Records = [
            .. from m in moved
            let path = m.Record.Entry.Path
            where steps[path].Count > 0
            select RecordChange.Of(was.GetValueOrDefault(path), m.Record, steps[path].Editions) with
                { StepCount = steps[path].Count, IsFirst = m.IsFirst }] };
    }
}

/// <summary>Records of one kind that come one after the other in a comparison.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsFirst">Whether they come before those of all kinds that have neither another state nor another deadline.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Before">How many records come before them.</param>
/// <param name="Skip">How many of their kind came first.</param>
/// <param name="IsRanked">Whether those of their kind are read in that order.</param>
public sealed record Stretch(Kind Kind, bool IsFirst, int Count, int Before, int Skip, bool IsRanked);
