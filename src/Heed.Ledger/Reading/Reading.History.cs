using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>All editions of a record that the viewer may see, oldest first, with their contents.</summary>
    public async Task<IReadOnlyList<Edition>> HistoryAsync(string programme, string path, CancellationToken cancel = default) =>
        await SeenAsync(Of(programme, path).OrderBy(e => e.Number), cancel);

    /// <summary>Some editions of a record, oldest first, with their contents: the first, and the latest.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="path">The record's address below it.</param>
    /// <param name="most">How many at most, the first among them.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<Edition>> LatestEditionsAsync(
        string programme, string path, int most, CancellationToken cancel = default)
    {
        var latest = await SeenAsync(Of(programme, path).OrderByDescending(e => e.Number).Take(most), cancel);
        var oldestFirst = latest.Reverse().ToList();
        return latest.Count < most ? oldestFirst : [.. await EditionsAsync(programme, path, 0, 1, cancel), .. oldestFirst.Skip(1)];
    }

    /// <summary>A part of a record's editions, oldest first, with their contents.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="path">The record's address below it.</param>
    /// <param name="skip">How many to pass over, the oldest.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<Edition>> EditionsAsync(
        string programme, string path, int skip, int take, CancellationToken cancel = default) =>
        await SeenAsync(Of(programme, path).OrderBy(e => e.Number).Skip(skip).Take(take), cancel);

    /// <summary>How many editions of a record the viewer may see.</summary>
    public async Task<int> CountEditionsAsync(string programme, string path, CancellationToken cancel = default) =>
        await Of(programme, path).CountAsync(cancel);

    private IQueryable<EditionRow> Of(string programme, string path)
    {
        var records = kinds.TryResolve(path, out var kind, out var reference)
            ? Records(programme, kind).Where(r => r.Reference == reference)
            : db.Set<RecordRow>().Where(r => false);
        return from r in records join e in Editions(programme) on r.Id equals e.RecordId select e;
    }

    /// <summary>
    /// The change feed: all editions of a programme published after one moment and up to another, in the order in which they
    /// became public, then in that of the log. The same question always gets the same answer in the same order.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="after">Editions published later than this (UTC); null from the beginning.</param>
    /// <param name="upTo">Editions published up to and including this (UTC); null for all.</param>
    /// <param name="take">How many at most, the earliest first.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<Edition>> ChangesAsync(
        string programme, DateTime? after, DateTime? upTo, int take = int.MaxValue, CancellationToken cancel = default)
    {
        var rows = Between(programme, after, upTo).OrderBy(e => e.PublishedAt).ThenBy(e => e.Sequence).Take(Math.Max(take, 0));
        return await SeenAsync(rows, cancel);
    }

    /// <summary>The latest changes of a programme, newest first.</summary>
    public async Task<IReadOnlyList<Edition>> LatestChangesAsync(string programme, int take, CancellationToken cancel = default)
    {
        var latest = Editions(programme).OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.Sequence);
        return await SeenAsync(latest.Take(Math.Max(take, 0)), cancel);
    }

    /// <summary>
    /// Every change of a programme between two moments, newest first: an edition that came out, or that lost its content or was hidden
    /// later. Each edition is there once, when it last changed.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="after">Changes later than this (UTC); null from the beginning.</param>
    /// <param name="upTo">Changes up to and including this (UTC).</param>
    /// <param name="skip">How many to pass over, the newest.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<Edition>> EachChangeAsync(
        string programme, DateTime? after, DateTime upTo, int skip, int take, CancellationToken cancel = default)
    {
        var to = UtcMilliseconds.Stored(upTo);
        var hidden = db.Set<HidingRow>().Where(h => h.EndedAt == null);
        var removals = db.Set<RedactionRow>().Select(x => new { x.Sequence, At = x.RedactedAt })
            .Concat(hidden.Select(h => new { h.Sequence, At = h.HiddenAt }));
        var changes = Editions(programme)
            .Select(e => new
            {
                Edition = e,
                Removed = removals.Where(r => r.Sequence == e.Sequence && r.At > e.PublishedAt && r.At <= to).Max(r => (DateTime?)r.At),
            })
            .Select(c => new { c.Edition, When = c.Removed ?? c.Edition.PublishedAt })
            .Where(c => c.When <= to);
        if (after is { } first)
        {
            var from = UtcMilliseconds.Stored(first);
            changes = changes.Where(c => c.When > from);
        }
        var newest = changes.OrderByDescending(c => c.When).ThenByDescending(c => c.Edition.Sequence).Select(c => c.Edition);
        return await SeenAsync(newest.Skip(skip).Take(take), cancel);
    }

    /// <summary>The latest edition of each record of a programme, newest first; withdrawn and redacted ones too.</summary>
    public async Task<IReadOnlyList<Edition>> LatestOfEachAsync(string programme, int skip, int take, CancellationToken cancel = default)
    {
        var others = Editions(programme);
        var latest = Editions(programme).Where(e => !others.Any(o => o.RecordId == e.RecordId && o.Number > e.Number));
        return await SeenAsync(
            latest.OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.Sequence).Skip(skip).Take(take), cancel);
    }

    /// <summary>How many editions of a programme the change feed holds between two moments.</summary>
    public async Task<int> CountChangesAsync(
        string programme, DateTime? after, DateTime? upTo, CancellationToken cancel = default) =>
        await Between(programme, after, upTo).CountAsync(cancel);

    /// <summary>Since when records have been public to the viewer at all (UTC), by path; editions stand for their records.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime>> FirstPublishedAsync(
        string programme, IEnumerable<Edition> editions, CancellationToken cancel = default) =>
        await FirstPublishedAsync(programme, [.. editions.Select(e => (e.RecordId, e.Path))], cancel);

    /// <summary>Since when records have been public to the viewer at all (UTC), by path.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime>> FirstPublishedAsync(
        string programme, IEnumerable<Entry> entries, CancellationToken cancel = default) =>
        await FirstPublishedAsync(programme, [.. entries.Select(e => (e.RecordId, e.Path))], cancel);

    private async Task<IReadOnlyDictionary<string, DateTime>> FirstPublishedAsync(
        string programme, IReadOnlyList<(Guid RecordId, string Path)> records, CancellationToken cancel)
    {
        var since = new Dictionary<string, DateTime>();
        foreach (var chunk in records.DistinctBy(e => e.RecordId).Chunk(AtOnce))
        {
            var ids = chunk.Select(e => e.RecordId).ToArray();
            var found = await Editions(programme)
                .Where(e => ids.Contains(e.RecordId))
                .GroupBy(e => e.RecordId)
                .Select(g => new { g.Key, First = g.Min(e => e.PublishedAt) })
                .ToDictionaryAsync(g => g.Key, g => g.First, cancel);
            foreach (var entry in chunk.Where(e => found.ContainsKey(e.RecordId)))
                since[entry.Path] = found[entry.RecordId];
        }
        return since;
    }

    private IQueryable<EditionRow> Between(string programme, DateTime? after, DateTime? upTo)
    {
        var editions = Editions(programme);
        if (after is { } first)
        {
            var from = UtcMilliseconds.Stored(first);
            editions = editions.Where(e => e.PublishedAt > from);
        }
        if (upTo is { } last)
        {
            var to = UtcMilliseconds.Stored(last);
            editions = editions.Where(e => e.PublishedAt <= to);
        }
        return editions;
    }

    private IQueryable<EditionRow> Editions(string programme)
    {
        var editions = db.Set<EditionRow>().AsNoTracking();
        editions = DatabaseText.IsValid(programme) ? editions.Where(e => e.Programme == programme) : editions.Where(e => false);
        if (Viewer.AsAt is { } moment)
            editions = editions.Where(e => e.PublishedAt <= moment);
        return Permitted(editions, e => e.Audience, e => e.Programme);
    }

    private Task<IReadOnlyList<Edition>> SeenAsync(IQueryable<EditionRow> editions, CancellationToken cancel) =>
        SeenAsync(editions, withContents: true, cancel);

    private async Task<IReadOnlyList<Edition>> SeenAsync(IQueryable<EditionRow> editions, bool withContents, CancellationToken cancel)
    {
        var rows = await (
            from e in editions
            join r in db.Set<RecordRow>() on e.RecordId equals r.Id
            join c in db.Set<ContentRow>().Where(c => withContents) on e.Sequence equals c.Sequence into contents
            from c in contents.DefaultIfEmpty()
            join i in db.Set<EntryRow>().Where(i => !withContents) on e.Sequence equals i.Sequence into entries
            from i in entries.DefaultIfEmpty()
            join x in db.Set<RedactionRow>() on e.Sequence equals x.Sequence into redactions
            from x in redactions.DefaultIfEmpty()
            join h in db.Set<HidingRow>().Where(h => h.EndedAt == null) on e.Sequence equals h.Sequence into hidings
            from h in hidings.DefaultIfEmpty()
            select new
            {
                Edition = e,
                r.Kind,
                r.Reference,
                Content = c,
                i.State,
                IsOut = h != null,
                Redacted = x != null ? x.Reason : h != null ? h.Reason : null,
                RedactedAt = x != null ? x.RedactedAt : h != null ? h.HiddenAt : (DateTime?)null,
                IsHidden = x == null && h != null,
            }
        ).ToListAsync(cancel);
        var unseen = await UnseenAsync(rows.Select(r => r.Edition.RecordId), cancel);
        return
        [
            .. from row in rows
            let edition = Seen(row.Edition, kinds[row.Kind], row.Reference, row.IsOut ? null : row.Content, row.Redacted)
            select edition with
            {
                Number = NumberFor(row.Edition.RecordId, row.Edition.Number, unseen),
                State = row.Redacted is null ? edition.Content?.State ?? row.State : null,
                RedactedAt = row.RedactedAt,
                IsHidden = row.IsHidden,
            },
        ];
    }

    private Edition Seen(EditionRow e, Kind kind, string reference, ContentRow? content, string? redactedFor) =>
        new(
            e.Sequence,
            e.Programme,
            kind,
            reference,
            e.Number,
            redactedFor is null ? e.Standing : Standing.Redacted,
            e.PublishedAt,
            e.RecordedAt,
            e.IsImported,
            // The change note may name what was removed.
            redactedFor is null ? seal.Read(e.Why, e.Audience) : "",
            Convert.ToHexStringLower(e.Hash)
        )
        {
            RecordId = e.RecordId,
            Audience = Audience.Stored(e.Audience),
            PublicIn = e.PublicIn is null ? null : FuzzyDate.Parse(e.PublicIn),
            IsByOnePerson = e.IsByOnePerson,
            RedactedFor = redactedFor,
            Shape = content?.Shape ?? 0,
            Bytes = content is null ? null : seal.Open(content),
            Content = content is null ? null : Told(seal.Read(content, kind), e.Programme, kind.PathOf(reference)),
        };
}
