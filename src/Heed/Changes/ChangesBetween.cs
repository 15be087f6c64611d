using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Changes;

/// <summary>What moved in a programme between two days, page by page; the page and every format are made of it.</summary>
/// <param name="Period">The days.</param>
/// <param name="Filter">What is left out.</param>
/// <param name="Counts">How many records moved, in all: counted, not read.</param>
/// <param name="Page">Which page this is.</param>
/// <param name="Records">The records of the page, each once with its net change, in the order of kinds, changed ones before new
/// ones.</param>
public sealed record ChangesBetween(
    Period Period, ChangesFilter Filter, IReadOnlyList<MovedCount> Counts, PageOf Page, IReadOnlyList<RecordChange> Records)
{
    // Of a kind of which more moved than this, changed records and new ones stand in one order.
    private const int MostRanked = 1000;

    /// <summary>How many records moved.</summary>
    public int Total => Page.Total;

    /// <summary>The kinds of which something moved, in the order of the catalogue, each with how many records come before it.</summary>
    public IReadOnlyList<(Kind Kind, int Count, int Before)> Kinds(KindCatalogue catalogue)
    {
        var kinds = new List<(Kind, int, int)>();
        var before = 0;
        foreach (var kind in catalogue.All)
        {
            var count = Counts.Where(c => c.Kind == kind).Sum(c => c.Count);
            if (count > 0)
                kinds.Add((kind, count, before));
            before += count;
        }
        return kinds;
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
        var moved = new List<ReadRecord>();
        foreach (var (kind, count, before) in changes.Kinds(here.Kinds))
        {
            // The part of this kind that is on the page.
            var skip = Math.Max(0, page.Skip - before);
            var take = Math.Min(count, page.Skip + page.Count - before) - skip;
            if (take > 0)
                moved.AddRange(
                    await then.MovedAsync(
                        here.Programme, new Moved(period.After, kind, filter.StatesAndDates, count <= MostRanked), skip, take, cancel));
        }
        var was = await ledger.ReadAs(viewer.At(period.After)).FindManyAsync(here.Programme, moved.Select(m => m.Entry.Path), cancel);
        var steps = await here.Reading.StepsAsync(
            here.Programme, moved.Select(m => m.Entry), period.After, period.UpTo, Most.Steps, cancel);
        return changes with { Records = [
            .. moved.Where(m => steps[m.Entry.Path].Count > 0)
                .Select(m => RecordChange.Of(
                    was.GetValueOrDefault(m.Entry.Path), m,
                    steps[m.Entry.Path].Editions) with { StepCount = steps[m.Entry.Path].Count })] };
    }
}
