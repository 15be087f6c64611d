using System.Linq.Expressions;
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
    // How many values one statement names at most.
    private const int AtOnce = 500;

    private readonly DbContext db;
    private readonly LedgerStorage storage;
    private readonly KindCatalogue kinds;
    private readonly ContentProtector seal;

    private readonly List<NotReadInFull> notReadInFull;

    internal Reading(
        DbContext db, LedgerStorage storage, KindCatalogue kinds, ContentProtector seal, Viewer viewer,
        List<NotReadInFull> notReadInFull) =>
        (this.db, this.storage, this.kinds, this.seal, Viewer, this.notReadInFull) = (db, storage, kinds, seal, viewer, notReadInFull);

    /// <summary>Who reads, as at when.</summary>
    public Viewer Viewer { get; }

    /// <summary>The record at an address as the viewer sees it; null when there is none for this viewer.</summary>
    /// <remarks>Withdrawn and redacted records are found: see <see cref="Entry.Standing"/>.</remarks>
    public async Task<ReadRecord?> FindAsync(string programme, string path, CancellationToken cancel = default)
    {
        var row = await At(programme, path).FirstOrDefaultAsync(cancel);
        return row is null ? null : (await WithContentsAsync([row], cancel))[0];
    }

    // Pages say which records they can't show in full.
    private Content Told(Content content, string programme, string path)
    {
        if (content.AlsoRecorded.Count > 0 && notReadInFull.All(n => (n.Programme, n.Path) != (programme, path)))
            notReadInFull.Add(new NotReadInFull(programme, path, content.Title));
        return content;
    }

    // What is no address of any kind is left out.
    private ILookup<Kind, string> ByKind(IEnumerable<string> paths) =>
        paths
            .Distinct()
            .Select(p => kinds.TryResolve(p, out var kind, out var reference) ? (Kind: kind, Reference: reference) : default)
            .Where(p => p.Kind is not null)
            .ToLookup(p => p.Kind, p => p.Reference);

    /// <summary>The titles of records, by path; those the viewer may not see are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(
        string programme, IEnumerable<string> paths, CancellationToken cancel = default)
    {
        var titles = new Dictionary<string, string>();
        foreach (var ofKind in ByKind(paths))
        {
            foreach (var references in ofKind.Chunk(AtOnce))
            {
                var records = Records(programme, ofKind.Key).Where(r => references.Contains(r.Reference));
                var found =
                    from r in records
                    join e in Visible(programme) on r.Id equals e.RecordId
                    select e;
                foreach (var entry in await found.ToListAsync(cancel))
                    titles[ofKind.Key.PathOf(entry.Reference)] = seal.TitleOf(entry);
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
        entries = Viewer.AsAt is { } moment
            ? entries.Where(e => e.ValidFrom <= moment && e.ValidTo > moment)
            : entries.Where(e => e.ValidTo == EntryRow.Open);
        if (programme is not null)
            entries = DatabaseText.IsValid(programme) ? entries.Where(e => e.Programme == programme) : entries.Where(e => false);
        return Permitted(entries, e => e.Audience, e => e.Programme);
    }

    private IQueryable<T> Permitted<T>(IQueryable<T> rows, Expression<Func<T, string>> audience, Expression<Func<T, string>> programme)
    {
        var isPublic = Predicates.EqualTo(audience, Audience.Public.Value);
        if (Viewer.ReadsOnlyPublic)
            return rows.Where(isPublic);
        var inGroup = Predicates.OneOf(Predicates.Joined(programme, "/", audience), Viewer.GroupAudiences);
        var isStaff = Predicates.OneOf(programme, [.. Viewer.StaffOf]);
        return rows.Where(Predicates.Either(isPublic, Predicates.Either(inGroup, isStaff)));
    }

    private IQueryable<RecordRow> Records(string programme, Kind kind)
    {
        var records = db.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == kind.Name);
        return DatabaseText.IsValid(programme) ? records.Where(r => r.Programme == programme) : records.Where(r => false);
    }

    private IQueryable<EntryRow> At(string programme, string path)
    {
        var records = kinds.TryResolve(path, out var kind, out var reference)
            ? Records(programme, kind).Where(r => r.Reference == reference)
            : db.Set<RecordRow>().Where(r => false);
        return from r in records join e in Visible(programme) on r.Id equals e.RecordId select e;
    }

    private async Task<IReadOnlyList<ReadRecord>> WithContentsAsync(
        IReadOnlyList<EntryRow> rows, CancellationToken cancel, bool isNumbered = true)
    {
        var contents = new Dictionary<long, ContentRow>();
        foreach (var sequences in rows.Where(r => r.Standing != Standing.Redacted).Select(r => r.Sequence).Chunk(AtOnce))
        {
            foreach (var content in await db.Set<ContentRow>().AsNoTracking().Where(c => sequences.Contains(c.Sequence))
                .ToListAsync(cancel))
                contents[content.Sequence] = content;
        }
        var unseen = isNumbered ? await UnseenAsync(rows.Select(r => r.RecordId), cancel) : null;
        return
        [
            .. rows.Select(r => new ReadRecord(
                Seen(r) with { Number = unseen is null ? 0 : NumberFor(r.RecordId, r.Number, unseen) },
                contents.TryGetValue(r.Sequence, out var kept) ? Told(
                    seal.Read(kept, kinds[r.Kind]), r.Programme, kinds[r.Kind].PathOf(r.Reference)) : null
            )),
        ];
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
            seal.TitleOf(r),
            r.State,
            r.IsSettled,
            r.OnFrom,
            r.OnTo,
            r.DueBy,
            r.ValidFrom,
            r.ValidTo == EntryRow.Open ? null : r.ValidTo
        )
        {
            FirstDueBy = r.FirstDueBy,
            NotDoneOn = r.NotDoneOn,
            RecordId = r.RecordId,
        };
}
