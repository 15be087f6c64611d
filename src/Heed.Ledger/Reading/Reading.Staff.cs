using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>Who made an edition; for staff.</summary>
/// <param name="Number">The edition's number.</param>
/// <param name="PublishedAt">When (UTC).</param>
/// <param name="Why">The change note.</param>
/// <param name="DraftedBy">Who wrote it.</param>
/// <param name="ApprovedBy">Who approved it; null when nobody had to.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="Override">Why one person alone published what needs two; null otherwise.</param>
public sealed record EditionMakers(
    int Number, DateTime PublishedAt, string Why, string DraftedBy, string? ApprovedBy, string PublishedBy, string? Override);

public sealed partial class Reading
{
    /// <summary>Who made the editions of a record, oldest first; none unless the viewer may read its drafts.</summary>
    public async Task<IReadOnlyList<EditionMakers>> MakersAsync(string programme, string path, CancellationToken cancel = default)
    {
        if (!Viewer.ReadsDraft(programme, path) || !kinds.TryResolve(path, out var kind, out var reference))
            return [];
        var made =
            from r in Records(programme, kind)
            where r.Reference == reference
            join e in db.Set<EditionRow>().AsNoTracking() on r.Id equals e.RecordId
            join i in db.Set<ReleaseRow>().AsNoTracking() on e.ReleaseId equals i.Id
            // The change note may name what was removed.
            let isGone = db.Set<RedactionRow>().Any(x => x.Sequence == e.Sequence) || db.Set<HidingRow>()
                .Any(h => h.Sequence == e.Sequence && h.EndedAt == null)
            orderby e.Number
            select new { Edition = e, IsGone = isGone, i.By, i.Override };
        return
        [
            .. from m in await made.ToListAsync(cancel)
               let e = m.Edition
               select new EditionMakers(
                   e.Number, e.PublishedAt, m.IsGone ? "" : seal.Read(e.Why, e.Audience), e.DraftedBy, e.ApprovedBy, m.By, m.Override),
        ];
    }

    /// <summary>
    /// The contents of hidden editions, oldest first, for the one who decides on them; the caller logs that they were read.
    /// </summary>
    /// <remarks>None unless the viewer is on the programme's staff.</remarks>
    public async Task<IReadOnlyList<(int Number, Content Content)>> HiddenAsync(
        string programme, string path, CancellationToken cancel = default)
    {
        if (!Viewer.IsStaff(programme) || !kinds.TryResolve(path, out var kind, out var reference))
            return [];
        var hidden =
            from r in Records(programme, kind)
            where r.Reference == reference
            join e in db.Set<EditionRow>().AsNoTracking() on r.Id equals e.RecordId
            join h in db.Set<HidingRow>().AsNoTracking() on e.Sequence equals h.Sequence
            where h.EndedAt == null
            join c in db.Set<ContentRow>().AsNoTracking() on e.Sequence equals c.Sequence
            orderby e.Number
            select new { e.Number, Content = c };
        return [.. (await hidden.ToListAsync(cancel)).Select(h => (h.Number, seal.Read(h.Content, kind)))];
    }
}
