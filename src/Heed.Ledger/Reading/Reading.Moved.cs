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

/// <summary>Which records of a kind that moved are asked for, and in which order.</summary>
/// <param name="After">The moment (UTC) since when they moved.</param>
/// <param name="Kind">The kind.</param>
/// <param name="StateOrDue">Only those whose state or due day is another one.</param>
/// <param name="Ranked">Whether those come first and new ones last; all of the kind are then looked at.</param>
public sealed record Moved(DateTime After, Kind Kind, bool StateOrDue, bool Ranked);

// What moved between two moments: the later is the viewer's own. Entries alone answer it, so that nobody's contents are read to count.
public sealed partial class Reading
{
    /// <summary>How many records moved since a moment, by kind and by what became of them.</summary>
    public Task<IReadOnlyList<MovedCount>> CountMovedAsync(string programme, DateTime after, CancellationToken cancel = default) =>
        CountMovedAsync(programme, after, null, null, cancel);

    /// <summary>The same of one kind or of one record only.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="after">The moment (UTC).</param>
    /// <param name="kind">The name of the kind; null for all.</param>
    /// <param name="reference">The record's reference within its kind; null for all.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<MovedCount>> CountMovedAsync(
        string programme, DateTime after, string? kind, string? reference, CancellationToken cancel = default)
    {
        var since = UtcMilliseconds.Stored(after);
        var moved = MovedSince(programme, since);
        if (kind is not null)
            moved = moved.Where(m => m.Now.Kind == kind);
        if (reference is not null)
            moved = moved.Where(m => m.Now.Reference == reference);
        var counts = await moved
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
    /// <param name="asked">Which of them.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<ReadRecord>> MovedAsync(
        string programme, Moved asked, int skip, int take, CancellationToken cancel = default)
    {
        var moved = MovedSince(programme, UtcMilliseconds.Stored(asked.After)).Where(m => m.Now.Kind == asked.Kind.Name);
        if (asked.StateOrDue)
            moved = moved.Where(m => m.Was != null && m.Was.Standing == Standing.InForce && m.Now.Standing == Standing.InForce
                && (m.Was.State != m.Now.State || m.Was.DueKey != m.Now.DueKey));
        var inOrder = asked.Ranked
            ? moved.OrderBy(m => m.Was == null ? 2 : m.Was.Standing == Standing.InForce && m.Now.Standing == Standing.InForce
                && (m.Was.State != m.Now.State || m.Was.DueKey != m.Now.DueKey) ? 0 : 1)
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

    private IQueryable<Move> MovedSince(string programme, DateTime since)
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
