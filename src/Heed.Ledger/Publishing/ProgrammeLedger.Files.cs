using System.Runtime.CompilerServices;
using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>
    /// Those of some files that an edition (hidden ones too), a draft or a kept text of any programme still holds, whoever may read it.
    /// What is not among them may be destroyed.
    /// </summary>
    /// <param name="marks">The files, each by its hash's mark (<see cref="ContentProtector.Mark"/>).</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<IReadOnlySet<string>> HeldFilesAsync(IReadOnlyCollection<string> marks, CancellationToken cancel = default)
    {
        var held = new HashSet<string>();
        foreach (var some in marks.Distinct().Chunk(AtOnce))
        {
            var published = db.Set<FacetRow>().AsNoTracking().Where(f => f.Name == Attachment.Facet && some.Contains(f.Value))
                .Select(f => f.Value).Distinct();
            held.UnionWith(await published.ToListAsync(cancel));
        }
        // Drafts are closed: only opening them tells what they hold.
        if (held.Count < marks.Count)
        {
            await foreach (var content in NotListedAsync(cancel))
                held.UnionWith(FilesOf(content).Select(Seal.Mark).Where(marks.Contains));
        }
        return held;
    }

    // Contents without derived rows: drafts, kept texts, and what is hidden until two people have decided.
    private async IAsyncEnumerable<Content> NotListedAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var records = db.Set<RecordRow>().AsNoTracking();
        var drafts =
            from d in db.Set<DraftRow>().AsNoTracking()
            join r in records on d.RecordId equals r.Id
            select new { r.Kind, d.Content, d.Shape };
        var kept =
            from s in db.Set<RefusedSaveRow>().AsNoTracking()
            join r in records on s.RecordId equals r.Id
            select new { r.Kind, s.Content, s.Shape };
        await foreach (var draft in drafts.AsAsyncEnumerable().WithCancellation(cancel))
            yield return kinds[draft.Kind].Read(Seal.Open(draft.Content), draft.Shape);
        await foreach (var text in kept.AsAsyncEnumerable().WithCancellation(cancel))
            yield return kinds[text.Kind].Read(Seal.Open(text.Content), text.Shape);
        var hidden =
            from h in db.Set<HidingRow>().AsNoTracking()
            where h.EndedAt == null
            join e in db.Set<EditionRow>().AsNoTracking() on h.Sequence equals e.Sequence
            join r in records on e.RecordId equals r.Id
            join c in db.Set<ContentRow>().AsNoTracking() on h.Sequence equals c.Sequence
            select new { r.Kind, Content = c };
        await foreach (var edition in hidden.AsAsyncEnumerable().WithCancellation(cancel))
            yield return Seal.Read(edition.Content, kinds[edition.Kind]);
    }
}
