using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>
/// The record as one viewer sees it, now or as at a moment. The only way to read editions: pages, lists, search, feeds,
/// calendars, exports and the API all ask here, so they can't disagree on what may be seen.
/// </summary>
public sealed partial class Reading
{
    private readonly DbContext db;
    private readonly LedgerStorage storage;
    private readonly KindCatalogue kinds;

    internal Reading(DbContext db, LedgerStorage storage, KindCatalogue kinds, Viewer viewer) =>
        (this.db, this.storage, this.kinds, Viewer) = (db, storage, kinds, viewer);

    /// <summary>Who reads, as at when.</summary>
    public Viewer Viewer { get; }

    /// <summary>The record at an address as the viewer sees it; null when there is none for this viewer.</summary>
    /// <remarks>Withdrawn and redacted records are found: see <see cref="Entry.Standing"/>.</remarks>
    public async Task<ReadRecord?> FindAsync(string programme, string path, CancellationToken cancel = default)
    {
        if (!kinds.TryResolve(path, out var kind, out var reference))
            return null;
        var row = await Visible(programme).FirstOrDefaultAsync(e => e.Kind == kind.Name && e.Reference == reference, cancel);
        return row is null ? null : (await WithContentsAsync([row], cancel))[0];
    }

    /// <summary>The draft of a record; null unless the viewer is on the programme's staff.</summary>
    public async Task<Draft?> DraftAsync(string programme, string path, CancellationToken cancel = default)
    {
        if (!Viewer.IsStaff(programme) || !kinds.TryResolve(path, out var kind, out var reference))
            return null;
        var draft = await (
            from r in db.Set<RecordRow>().AsNoTracking()
            where r.Programme == programme && r.Kind == kind.Name && r.Reference == reference
            join d in db.Set<DraftRow>().AsNoTracking() on r.Id equals d.RecordId
            select d
        ).FirstOrDefaultAsync(cancel);
        return draft is null ? null : new Draft(draft.RecordId, path, draft.Version, draft.Content, Audience.Stored(draft.Audience), draft.SavedAt, draft.SavedBy);
    }

    /// <summary>The titles of records, by path; those the viewer may not see are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(string programme, IEnumerable<string> paths, CancellationToken cancel = default)
    {
        var titles = new Dictionary<string, string>();
        var asked = paths.Distinct().Select(p => kinds.TryResolve(p, out var k, out var r) ? (Kind: k.Name, Reference: r) : (Kind: "", Reference: "")).ToLookup(p => p.Kind);
        foreach (var ofKind in asked.Where(k => k.Key.Length > 0))
        {
            foreach (var chunk in ofKind.Chunk(500))
            {
                var references = chunk.Select(c => c.Reference).ToArray();
                var found = await Visible(programme).Where(e => e.Kind == ofKind.Key && references.Contains(e.Reference)).Select(e => new { e.Reference, e.Title }).ToListAsync(cancel);
                foreach (var entry in found)
                    titles[kinds[ofKind.Key].PathOf(entry.Reference)] = entry.Title;
            }
        }
        return titles;
    }

    // THE visibility rule. One row a record: the newest edition whose audience takes the viewer in and that stood at the moment.
    private IQueryable<EntryRow> Visible(string? programme)
    {
        var valid = Readable(programme);
        if (Viewer.ReadsOnlyPublic)
            return valid;
        var others = Readable(programme);
        return valid.Where(e => !others.Any(o => o.RecordId == e.RecordId && o.Number > e.Number));
    }

    private IQueryable<EntryRow> Readable(string? programme)
    {
        var entries = db.Set<EntryRow>().AsNoTracking();
        entries = Viewer.AsAt is { } moment ? entries.Where(e => e.ValidFrom <= moment && e.ValidTo > moment) : entries.Where(e => e.ValidTo == EntryRow.Open);
        if (programme is not null)
            entries = entries.Where(e => e.Programme == programme);
        return Permitted(entries, e => e.Audience, e => e.Programme);
    }

    private IQueryable<T> Permitted<T>(IQueryable<T> rows, System.Linq.Expressions.Expression<Func<T, string>> audience, System.Linq.Expressions.Expression<Func<T, string>> programme)
    {
        var audiences = Viewer.Audiences;
        var staffOf = Viewer.StaffOf.ToArray();
        if (Viewer.ReadsOnlyPublic)
            return rows.Where(Predicates.EqualTo(audience, Audience.Public.Value));
        return rows.Where(Predicates.Either(Predicates.OneOf(audience, audiences), Predicates.OneOf(programme, staffOf)));
    }

    private async Task<IReadOnlyList<ReadRecord>> WithContentsAsync(IReadOnlyList<EntryRow> rows, CancellationToken cancel)
    {
        var sequences = rows.Select(r => r.Sequence).ToArray();
        var contents = new Dictionary<long, byte[]>();
        foreach (var chunk in sequences.Chunk(500))
        {
            foreach (var content in await db.Set<ContentRow>().AsNoTracking().Where(c => chunk.Contains(c.Sequence)).Select(c => new { c.Sequence, c.Bytes }).ToListAsync(cancel))
                contents[content.Sequence] = content.Bytes;
        }
        return [.. rows.Select(r => new ReadRecord(Seen(r), contents.TryGetValue(r.Sequence, out var bytes) ? ContentJson.Read(bytes, kinds[r.Kind].ContentType) : null))];
    }

    private Entry Seen(EntryRow r) =>
        new(
            r.Sequence,
            r.Programme,
            kinds[r.Kind],
            r.Reference,
            r.Number,
            r.Standing,
            Audience.Stored(r.Audience),
            r.Title,
            r.State,
            r.IsSettled,
            r.OnFrom,
            r.OnTo,
            r.DueBy,
            r.ValidFrom,
            r.ValidTo == EntryRow.Open ? null : r.ValidTo
        )
        {
            RecordId = r.RecordId,
        };
}
