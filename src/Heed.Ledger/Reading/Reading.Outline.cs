using System.Runtime.CompilerServices;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

// What exports and maps of the site ask: many records at once, without what they say.
public sealed partial class Reading
{
    /// <summary>
    /// Every record that still says something, in the order of the log, without its content; withdrawn ones too, redacted ones not.
    /// </summary>
    /// <param name="programme">The programme; null for all.</param>
    /// <param name="kind">The name of a kind; null for all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async IAsyncEnumerable<Entry> OutlineAsync(
        string? programme, string? kind, int skip, int take, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var rows = Told(programme, kind).OrderBy(e => e.Sequence).Skip(skip).Take(take);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
            yield return Seen(row);
    }

    /// <summary>How many records still say something.</summary>
    public async Task<int> CountOutlineAsync(string? programme, CancellationToken cancel = default) =>
        await Told(programme, null).CountAsync(cancel);

    /// <summary>How many bytes the contents of these records take together.</summary>
    public async Task<long> OutlineBytesAsync(string programme, CancellationToken cancel = default)
    {
        var told = Told(programme, null).Select(e => e.Sequence);
        return await db.Set<ContentRow>().Where(c => told.Contains(c.Sequence)).SumAsync(c => (long)c.Bytes.Length, cancel);
    }

    /// <summary>The editions that entries stand for, by place in the log, with their contents and change notes.</summary>
    public async Task<IReadOnlyDictionary<long, Edition>> EditionsAsync(
        string programme, IEnumerable<Entry> entries, CancellationToken cancel = default)
    {
        var editions = new Dictionary<long, Edition>();
        foreach (var sequences in entries.Select(e => e.Sequence).Distinct().Chunk(AtOnce))
        {
            foreach (var edition in await SeenAsync(Editions(programme).Where(e => sequences.Contains(e.Sequence)), cancel))
                editions[edition.Sequence] = edition;
        }
        return editions;
    }

    /// <summary>The editions of records, by path, oldest first: of each the first and the latest.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="entries">The records.</param>
    /// <param name="most">How many of each record at most besides the first.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<ILookup<string, Edition>> EditionsOfEachAsync(
        string programme, IEnumerable<Entry> entries, int most, CancellationToken cancel = default)
    {
        var found = new List<Edition>();
        foreach (var ids in entries.Select(e => e.RecordId).Distinct().Chunk(AtOnce))
        {
            // Named here too, or all editions of the programme would be numbered to find the latest of each.
            var editions = Editions(programme).Where(e => ids.Contains(e.RecordId));
            var records = db.Set<RecordRow>().Where(r => ids.Contains(r.Id));
            found.AddRange(
                await SeenAsync(records.SelectMany(r => editions.Where(e => e.RecordId == r.Id).OrderBy(e => e.Number).Take(1)), cancel));
            found.AddRange(
                await SeenAsync(
                    records.SelectMany(r => editions.Where(e => e.RecordId == r.Id).OrderByDescending(e => e.Number).Take(most)), cancel));
        }
        return found.DistinctBy(e => e.Sequence).OrderBy(e => e.Number).ToLookup(e => e.Path);
    }

    /// <summary>The moments at which something became public (UTC), oldest first, each once.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="kind">Only records of this kind; null for all.</param>
    /// <param name="reference">Only the record of this reference; null for all.</param>
    /// <param name="before">Only moments before this; null for all.</param>
    /// <param name="most">How many at most, the latest.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<DateTime>> PublishedAtAsync(
        string programme, string? kind, string? reference, DateTime? before, int most, CancellationToken cancel = default)
    {
        var moments = PublishedAt(programme, kind, reference);
        if (before is { } end)
        {
            var until = UtcMilliseconds.Stored(end);
            moments = moments.Where(at => at < until);
        }
        var latest = await moments.Distinct().OrderByDescending(at => at).Take(most).ToListAsync(cancel);
        return [.. latest.Order()];
    }

    /// <summary>The first moment at which something became public (UTC); null when nothing did.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="kind">Only records of this kind; null for all.</param>
    /// <param name="reference">Only the record of this reference; null for all.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<DateTime?> FirstPublishedAtAsync(
        string programme, string? kind, string? reference, CancellationToken cancel = default) =>
        await PublishedAt(programme, kind, reference).MinAsync(at => (DateTime?)at, cancel);

    private IQueryable<DateTime> PublishedAt(string programme, string? kind, string? reference)
    {
        var editions = Editions(programme);
        if (kind is not null)
        {
            var records = Records(programme, kinds[kind]);
            if (reference is not null)
                records = records.Where(r => r.Reference == reference);
            editions = editions.Where(e => records.Any(r => r.Id == e.RecordId));
        }
        return editions.Select(e => e.PublishedAt);
    }

    private IQueryable<EntryRow> Told(string? programme, string? kind)
    {
        var entries = Visible(programme).Where(e => e.Standing != Standing.Redacted);
        return kind is null ? entries : entries.Where(e => e.Kind == kind);
    }
}
