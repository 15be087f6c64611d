using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>
    /// Those of some files that an edition, a draft or a kept text of any programme still holds, whoever may read it. What is not
    /// among them may be destroyed.
    /// </summary>
    /// <param name="hashes">SHA-256 of the files, lower-case hexadecimal.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<IReadOnlySet<string>> HeldFilesAsync(IReadOnlyCollection<string> hashes, CancellationToken cancel = default)
    {
        var held = new HashSet<string>();
        foreach (var some in hashes.Distinct().Chunk(AtOnce))
        {
            var published = db.Set<FacetRow>().AsNoTracking().Where(f => f.Name == Attachment.Facet && some.Contains(f.Value)).Select(f => f.Value).Distinct();
            held.UnionWith(await published.ToListAsync(cancel));
        }
        // Drafts are closed: only opening them tells what they hold.
        if (held.Count < hashes.Count)
        {
            await foreach (var (kind, closed) in UnpublishedAsync(cancel))
                held.UnionWith(FilesOf(ContentJson.Read(Seal.Open(closed), kinds[kind].ContentType)).Where(hashes.Contains));
        }
        return held;
    }

    private async IAsyncEnumerable<(string Kind, byte[] Closed)> UnpublishedAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var records = db.Set<RecordRow>().AsNoTracking();
        var drafts =
            from d in db.Set<DraftRow>().AsNoTracking()
            join r in records on d.RecordId equals r.Id
            select new { r.Kind, d.Content };
        await foreach (var draft in drafts.AsAsyncEnumerable().WithCancellation(cancel))
            yield return (draft.Kind, draft.Content);
        var kept =
            from s in db.Set<RefusedSaveRow>().AsNoTracking()
            join r in records on s.RecordId equals r.Id
            select new { r.Kind, s.Content };
        await foreach (var text in kept.AsAsyncEnumerable().WithCancellation(cancel))
            yield return (text.Kind, text.Content);
    }
}
