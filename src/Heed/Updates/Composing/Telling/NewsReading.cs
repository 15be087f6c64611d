using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;

namespace Heed.Updates.Composing.Telling;

/// <summary>
/// Reads all that there is to tell between two days, as the public could read it at the end of the second: a few questions for the
/// whole programme, none for a single record.
/// </summary>
public sealed class NewsReading(ProgrammeLedger ledger, KindRegistry registry)
{
    private const int MostToCome = 60;
    private const int DaysToCome = 184;

    /// <summary>The sentences that the record offers.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="period">The days: after the first, up to the last.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<Offer>> OffersAsync(string programme, Period period, CancellationToken cancel)
    {
        var news = await NewsAsync(programme, period, cancel);
        List<Offer> offers = [.. news.SelectMany(n => Telling.Of(n, NewsOf(n))), .. news.GroupBy(n => n.Entry.Kind).SelectMany(Gathered)];
        return Offers.InOrder(offers, programme, period);
    }

    private KindNews NewsOf(News news) => registry[news.Entry.Kind].News;

    private IEnumerable<Offer> Gathered(IGrouping<Kind, News> ofKind) => registry[ofKind.Key].News.Gather?.Invoke(ofKind) ?? [];

    private async Task<IReadOnlyList<News>> NewsAsync(string programme, Period period, CancellationToken cancel)
    {
        var reading = ledger.ReadAs(Viewer.Public.At(period.UpTo));
        var steps = (await reading.ChangesAsync(programme, period.After, period.UpTo, cancel: cancel)).ToLookup(e => e.Path);
        var found = new Dictionary<string, ReadRecord>(await reading.FindManyAsync(programme, steps.Select(s => s.Key), cancel));
        foreach (var query in Dated(programme, period))
        {
            foreach (var record in (await reading.ListAsync(query, cancel)).Records)
                found.TryAdd(record.Entry.Path, record);
        }
        var before = await ledger.ReadAs(Viewer.Public.At(period.After)).FindManyAsync(programme, found.Keys, cancel);
        var told = found.Values.Where(r => r.Content is not null).ToList();
        // What it no longer links to may be what there is to tell.
        var contents = told.Select(r => (r.Entry.Kind, Content: r.Content!))
            .Concat(before.Values.Where(b => b.Content is not null).Select(b => (b.Entry.Kind, Content: b.Content!)));
        var linked = contents.SelectMany(c => ContentWalk.Values(c.Content, c.Kind.Shape)).Select(v => v.Value).OfType<IRef>()
            .Select(r => r.Path);
        var titles = await reading.TitlesAsync(programme, linked.Distinct(), cancel);
        var needed = await reading.FindManyAsync(programme, told.Select(r => NeededBy(r)?.Path).OfType<string>().Distinct(), cancel);
        var toldOf = told.Select(r => registry[r.Entry.Kind].News.TellsOf?.Invoke(r.Content!)?.Path).OfType<string>().ToHashSet();
        return
        [
            .. from record in told
               let path = record.Entry.Path
               select new News(period, record.Entry, Stood(before.GetValueOrDefault(path)), record.Content!, [.. steps[path]], titles)
               {
                   Needed = NeededBy(record) is { } other ? needed.GetValueOrDefault(other.Path)?.Content : null,
                   IsToldElsewhere = toldOf.Contains(path),
               },
        ];
    }

    private IRef? NeededBy(ReadRecord record) => registry[record.Entry.Kind].News.Needs?.Invoke(record.Content!);

    private static Content? Stood(ReadRecord? before) => before?.Entry.Standing == Standing.InForce ? before.Content : null;

    // What has its day within the period though no edition came out in it, what was missed in it, and what comes next.
    private IEnumerable<ListQuery> Dated(string programme, Period period)
    {
        var (from, to) = (period.From.AddDays(1), period.To);
        var promised = registry.Counted(
            programme, registry.Promising.Select(p => p.Kind)) with { Order = EntryOrder.Due, Take = MostToCome };
        yield return new ListQuery(programme) { Kinds = Names(registry.Dated), From = from, To = to, Take = ListQuery.MostTaken };
        yield return promised with { LateOn = to.AddDays(1), Descending = true };
        yield return promised with { DueFrom = to.AddDays(1) };
        yield return new ListQuery(programme) { Kinds = Names(registry.Held), From = to.AddDays(1), To = to.AddDays(DaysToCome),
            Order = EntryOrder.On, Take = MostToCome };
    }

    private static IReadOnlyList<string> Names(IEnumerable<Kind> kinds) => [.. kinds.Select(k => k.Name)];
}
