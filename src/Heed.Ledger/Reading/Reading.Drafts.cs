using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>The draft of a record; null unless the viewer is on the programme's staff.</summary>
    public async Task<Draft?> DraftAsync(string programme, string path, CancellationToken cancel = default)
    {
        if (!Viewer.IsStaff(programme) || !kinds.TryResolve(path, out var kind, out var reference))
            return null;
        var draft = await (
            from r in Records(programme, kind)
            where r.Reference == reference
            join d in db.Set<DraftRow>().AsNoTracking() on r.Id equals d.RecordId
            select d
        ).FirstOrDefaultAsync(cancel);
        return draft is null
            ? null
            : new Draft(draft.RecordId, path, draft.Version, draft.Content, Audience.Stored(draft.Audience), draft.SavedAt, draft.SavedBy);
    }

    /// <summary>Texts for a record that were not saved because someone else had saved first; none unless the viewer is staff.</summary>
    public async Task<IReadOnlyList<RefusedSave>> RefusedSavesAsync(string programme, string path, CancellationToken cancel = default)
    {
        if (!Viewer.IsStaff(programme) || !kinds.TryResolve(path, out var kind, out var reference))
            return [];
        var saves =
            from r in Records(programme, kind)
            where r.Reference == reference
            join s in db.Set<RefusedSaveRow>().AsNoTracking() on r.Id equals s.RecordId
            orderby s.SavedAt, s.Id
            select new RefusedSave(s.BasedOn, s.Content, s.SavedAt, s.SavedBy);
        return await saves.ToListAsync(cancel);
    }
}
