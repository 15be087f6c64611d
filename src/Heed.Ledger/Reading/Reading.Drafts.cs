using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>The draft of a record; null unless the viewer may read drafts there.</summary>
    public async Task<Draft?> DraftAsync(string programme, string path, CancellationToken cancel = default)
    {
        if (!Viewer.ReadsDraft(programme, path) || !kinds.TryResolve(path, out var kind, out var reference))
            return null;
        var draft = await (
            from r in Records(programme, kind)
            where r.Reference == reference
            join d in db.Set<DraftRow>().AsNoTracking() on r.Id equals d.RecordId
            select d
        ).FirstOrDefaultAsync(cancel);
        return draft is null ? null : ProgrammeLedger.Seen(draft, path, kind, seal);
    }

    /// <summary>The drafts of a programme that the viewer may read, last saved first.</summary>
    public async Task<IReadOnlyList<DraftLine>> DraftsAsync(string programme, CancellationToken cancel = default) =>
        [.. (await OpenDraftsAsync(programme, cancel)).Select(d => d.Line)];

    /// <summary>The drafts of a programme that the viewer may read, with what they say, last saved first.</summary>
    public async Task<IReadOnlyList<OpenDraft>> OpenDraftsAsync(string programme, CancellationToken cancel = default)
    {
        if (!Viewer.ReadsSomeDrafts(programme))
            return [];
        var drafts =
            from r in db.Set<RecordRow>().AsNoTracking()
            where r.Programme == programme
            join d in db.Set<DraftRow>().AsNoTracking() on r.Id equals d.RecordId
            orderby d.SavedAt descending
            select new { r.Kind, r.Reference, Draft = d };
        var found = await drafts.ToListAsync(cancel);
        return
        [
            .. from row in found
               let path = kinds[row.Kind].PathOf(row.Reference)
               where Viewer.ReadsDraft(programme, path)
               let content = seal.Read(row.Draft, kinds[row.Kind])
               let line = new DraftLine(path, kinds[row.Kind], content.Title, row.Draft.Version, row.Draft.SavedAt, row.Draft.SavedBy,
                   ProgrammeLedger.WritersOf(row.Draft))
               select new OpenDraft(line, content),
        ];
    }

    /// <summary>
    /// Texts for a record that were not saved because someone else had saved first; none unless the viewer may read drafts there.
    /// </summary>
    public async Task<IReadOnlyList<RejectedSave>> RefusedSavesAsync(string programme, string path, CancellationToken cancel = default)
    {
        if (!Viewer.ReadsDraft(programme, path) || !kinds.TryResolve(path, out var kind, out var reference))
            return [];
        var saves =
            from r in Records(programme, kind)
            where r.Reference == reference
            join s in db.Set<RefusedSaveRow>().AsNoTracking() on r.Id equals s.RecordId
            orderby s.SavedAt, s.Id
            select s;
        return [.. (await saves.AsNoTracking().ToListAsync(cancel)).Select(
            s => new RejectedSave(s.BasedOn, kind.Read(seal.Open(s.Content), s.Shape), s.SavedAt, s.SavedBy))];
    }
}
