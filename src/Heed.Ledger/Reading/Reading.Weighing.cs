using Heed.Ledger.Records;
using Heed.Ledger.Search;
using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    // The database puts matches in their order by where the words stand; of so many the best is then found by more than that.
    private const int MostWeighed = 200;

    private async Task<IEnumerable<(TextMatch Match, EntryRow Entry)>> WeighedAsync(
        TextQuery query, IReadOnlyList<string> typed, List<(TextMatch Match, EntryRow Entry)> found, CancellationToken cancel)
    {
        var titled = found.Where(f => f.Match.Rank < LedgerStorage.RankInText).Take(MostWeighed).ToList();
        if (titled.Count < 2)
            return found;
        var links = await LinkCountsAsync(query.Programme, [.. titled.Select(f => f.Entry.RecordId)], cancel);
        var weight = new TitleWeight(typed, query.Words);
        return titled
            .OrderBy(f => query.IsSome ? f.Match.Rank : f.Match.Rank < LedgerStorage.RankInLead ? 0 : 1)
            .ThenByDescending(f => weight.Of(f.Match, kinds[f.Entry.Kind], links.GetValueOrDefault(f.Entry.RecordId)))
            .ThenByDescending(f => f.Entry.OnKey)
            .ThenByDescending(f => f.Entry.Sequence)
            .Concat(found.Skip(titled.Count));
    }

    // From how many records that the viewer sees links lead to each.
    private async Task<Dictionary<Guid, int>> LinkCountsAsync(string? programme, Guid[] records, CancellationToken cancel)
    {
        var counts = new Dictionary<Guid, int>();
        var visible = Visible(programme);
        foreach (var some in records.Chunk(AtOnce))
        {
            var linked = await (
                from l in db.Set<LinkRow>().AsNoTracking()
                where some.Contains(l.ToRecord)
                join e in visible on l.Sequence equals e.Sequence
                where e.Standing == Standing.InForce
                select new { l.ToRecord, l.FromRecord }
            ).Distinct().GroupBy(l => l.ToRecord).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
            foreach (var link in linked)
                counts[link.Key] = link.Count;
        }
        return counts;
    }
}
