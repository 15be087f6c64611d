using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>How many records moved in one way since a moment.</summary>
/// <param name="Kind">Their kind.</param>
/// <param name="Before">Whether they were in force, withdrawn or redacted at that moment; null when they were not there.</param>
/// <param name="After">The same now.</param>
/// <param name="IsOlder">Whether their edition was there before; only something older of them was redacted since.</param>
/// <param name="StateMoved">Whether they are in another state.</param>
/// <param name="DueMoved">Whether they are due on another day.</param>
/// <param name="Count">How many records.</param>
public sealed record MovedCount(Kind Kind, Standing? Before, Standing After, bool IsOlder, bool StateMoved, bool DueMoved, int Count);

// What moved between two moments: the later is the viewer's own. Entries alone answer it, so that nobody's contents are read to count.
public sealed partial class Reading
{
    /// <summary>How many records moved since a moment, by kind and by what became of them.</summary>
    public async Task<IReadOnlyList<MovedCount>> CountMovedAsync(string programme, DateTime after, CancellationToken cancel = default)
    {
        var since = UtcMilliseconds.Stored(after);
        var counts = await Moved(programme, since)
            .GroupBy(m => new
            {
                m.Now.Kind,
                Before = m.Was == null ? null : (Standing?)m.Was.Standing,
                After = m.Now.Standing,
                IsOlder = m.Now.ValidFrom <= since,
                StateMoved = m.Was != null && m.Was.Standing == Standing.InForce && m.Now.Standing == Standing.InForce
                    && m.Was.State != m.Now.State,
                DueMoved = m.Was != null && m.Was.Standing == Standing.InForce && m.Now.Standing == Standing.InForce
                    && m.Was.DueKey != m.Now.DueKey,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        return [.. counts.Select(
            c => new MovedCount(kinds[c.Key.Kind], c.Key.Before, c.Key.After, c.Key.IsOlder, c.Key.StateMoved, c.Key.DueMoved, c.Count))];
    }

    /// <summary>The records of a kind that moved since a moment, by reference.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="after">The moment (UTC).</param>
    /// <param name="kind">The kind.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="ranked">Whether those whose state or day due moved come first and new ones last; all of the kind are then looked
    /// at.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<ReadRecord>> MovedAsync(
        string programme, DateTime after, Kind kind, int skip, int take, bool ranked, CancellationToken cancel = default)
    {
        var moved = Moved(programme, UtcMilliseconds.Stored(after)).Where(m => m.Now.Kind == kind.Name);
        var inOrder = ranked
            ? moved.OrderBy(m => m.Was == null ? 2 : m.Was.State != m.Now.State || m.Was.DueKey != m.Now.DueKey ? 0 : 1)
                .ThenBy(m => m.Now.ReferenceKey)
            : moved.OrderBy(m => m.Now.ReferenceKey);
        var rows = await inOrder
            .ThenBy(m => m.Now.Sequence)
            .Skip(skip)
            .Take(take)
            .Select(m => m.Now)
            .ToListAsync(cancel);
        return await WithContentsAsync(rows, cancel);
    }

    /// <summary>
    /// The editions of records between two moments, oldest first, without contents: published in that time, or redacted in it.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="entries">The records.</param>
    /// <param name="after">The earlier moment (UTC).</param>
    /// <param name="upTo">The later one.</param>
    /// <param name="most">How many of each record at most, the latest.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>By path: the editions, and how many there are in all.</returns>
    public async Task<IReadOnlyDictionary<string, (IReadOnlyList<Edition> Editions, int Count)>> StepsAsync(
        string programme, IEnumerable<Entry> entries, DateTime after, DateTime upTo, int most, CancellationToken cancel = default)
    {
        var found = new Dictionary<string, (IReadOnlyList<Edition>, int)>();
        var redacted = Redacted(UtcMilliseconds.Stored(after), UtcMilliseconds.Stored(upTo)).Select(x => x.Sequence);
        foreach (var chunk in entries.Chunk(AtOnce))
        {
            Guid[] ids = [.. chunk.Select(e => e.RecordId)];
            var published = Between(programme, after, upTo).Where(e => ids.Contains(e.RecordId));
            var counts = await published.GroupBy(e => e.RecordId).Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
            var latest = db.Set<RecordRow>().Where(r => ids.Contains(r.Id))
                .SelectMany(r => published.Where(e => e.RecordId == r.Id).OrderByDescending(e => e.Number).Take(most));
            var gone = Editions(programme).Where(e => ids.Contains(e.RecordId) && redacted.Contains(e.Sequence))
                .OrderByDescending(e => e.Sequence).Take(AtOnce);
            var steps = (await SeenAsync(latest, withContents: false, cancel)).Concat(await SeenAsync(gone, withContents: false, cancel))
                .DistinctBy(e => e.Sequence).ToLookup(e => e.RecordId);
            foreach (var entry in chunk)
            {
                IReadOnlyList<Edition> ofRecord = [.. steps[entry.RecordId].OrderBy(e => e.Sequence)];
                found[entry.Path] = (ofRecord, Math.Max(ofRecord.Count, counts.GetValueOrDefault(entry.RecordId)));
            }
        }
        return found;
    }

    private IQueryable<RedactionRow> Redacted(DateTime since, DateTime? upTo)
    {
        var redactions = db.Set<RedactionRow>().Where(x => x.RedactedAt > since);
        return upTo is { } last ? redactions.Where(x => x.RedactedAt <= last) : redactions;
    }

    private IQueryable<Move> Moved(string programme, DateTime since)
    {
        var removed = from e in Editions(programme) join x in Redacted(since, Viewer.AsAt) on e.Sequence equals x.Sequence
            select e.RecordId;
        var before = new Reading(db, storage, kinds, seal, Viewer.At(since), notReadInFull).Visible(programme);
        return
            from now in Visible(programme)
            where now.ValidFrom > since || removed.Contains(now.RecordId)
            join b in before on now.RecordId equals b.RecordId into stood
            from was in stood.DefaultIfEmpty()
            select new Move { Now = now, Was = was };
    }

    private sealed class Move
    {
        public required EntryRow Now { get; init; }
        public required EntryRow? Was { get; init; }
    }
}
