using System.Runtime.CompilerServices;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>An edition with all that another Heed needs to hold it as it is.</summary>
/// <param name="Edition">What the viewer may read of it.</param>
/// <param name="Release">The release that it belongs to.</param>
/// <param name="Salt">With its bytes, what its hash is made of; null when redacted or hidden.</param>
public sealed record WholeEdition(Edition Edition, Guid Release, byte[]? Salt)
{
    /// <summary>Who wrote it; null unless the viewer is staff.</summary>
    public string? DraftedBy { get; init; }

    /// <summary>Who approved it; null unless the viewer is staff, or when nobody had to.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Who published it; null unless the viewer is staff.</summary>
    public string? ReleasedBy { get; init; }

    /// <summary>What its release was called at the desk; null unless the viewer is staff, or when it had no name.</summary>
    public string? ReleaseTitle { get; init; }

    /// <summary>The version of the draft it was made from; 0 unless the viewer is staff.</summary>
    public int DraftVersion { get; init; }
}

/// <summary>A draft with all that another Heed needs to hold it as it is.</summary>
/// <param name="Path">Its record's address below the programme.</param>
/// <param name="Version">Its version.</param>
/// <param name="Shape">The number of the shape that its bytes are in.</param>
/// <param name="Bytes">What it says.</param>
/// <param name="Audience">Who may read it once published.</param>
/// <param name="SavedAt">When it was last saved (UTC).</param>
/// <param name="SavedBy">By whom.</param>
/// <param name="Writers">Everyone who saved it since the last edition.</param>
/// <param name="Typed">Its form as it was typed, where that says more than the content can.</param>
public sealed record WholeDraft(
    string Path, int Version, int Shape, byte[] Bytes, Audience Audience, DateTime SavedAt, string SavedBy, IReadOnlyList<string> Writers,
    byte[]? Typed);

// What an export of the whole record reads.
public sealed partial class Reading
{
    /// <summary>Editions of a programme in the order of the log, with all that another Heed needs to hold them.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="after">Only those after this place in the log; 0 for the first.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<WholeEdition>> WholeEditionsAsync(
        string programme, long after, int take, CancellationToken cancel = default)
    {
        var rows = Editions(programme).Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(Math.Min(take, AtOnce));
        var seen = (await SeenAsync(rows, cancel)).OrderBy(e => e.Sequence).ToList();
        var sequences = seen.Select(e => e.Sequence).ToArray();
        var beside = await (
            from e in db.Set<EditionRow>().AsNoTracking()
            where sequences.Contains(e.Sequence)
            join i in db.Set<ReleaseRow>() on e.ReleaseId equals i.Id
            join c in db.Set<ContentRow>() on e.Sequence equals c.Sequence into contents
            from c in contents.DefaultIfEmpty()
            select new { e.Sequence, e.DraftedBy, e.ApprovedBy, e.DraftVersion, Release = i, Salt = c != null ? c.Salt : null }
        ).ToDictionaryAsync(e => e.Sequence, cancel);
        var isStaff = Viewer.IsStaff(programme);
        return
        [
            .. from edition in seen
               let its = beside[edition.Sequence]
               let whole = new WholeEdition(edition, its.Release.Id, edition.Bytes is null ? null : its.Salt)
               select !isStaff ? whole : whole with
               {
                   DraftedBy = its.DraftedBy,
                   ApprovedBy = its.ApprovedBy,
                   ReleasedBy = its.Release.By,
                   ReleaseTitle = its.Release.Title is { } title ? seal.OpenText(title) : null,
                   DraftVersion = its.DraftVersion,
               },
        ];
    }

    /// <summary>How many editions of a programme, of how many records, the viewer may see.</summary>
    public async Task<(int Editions, int Records)> CountWholeAsync(string programme, CancellationToken cancel = default) =>
        (await Editions(programme).CountAsync(cancel),
            await Editions(programme).Select(e => e.RecordId).Distinct().CountAsync(cancel));

    /// <summary>The drafts of a programme with all that another Heed needs to hold them; none unless the viewer is staff.</summary>
    public async IAsyncEnumerable<WholeDraft> WholeDraftsAsync(
        string programme, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        if (!Viewer.IsStaff(programme))
            yield break;
        var drafts =
            from r in db.Set<RecordRow>().AsNoTracking()
            where r.Programme == programme
            join d in db.Set<DraftRow>().AsNoTracking() on r.Id equals d.RecordId
            orderby d.SavedAt, d.Id
            select new { r.Kind, r.Reference, Draft = d };
        await foreach (var row in drafts.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var draft = row.Draft;
            yield return new WholeDraft(
                kinds[row.Kind].PathOf(row.Reference), draft.Version, draft.Shape, seal.Open(draft.Content),
                Audience.Stored(draft.Audience), draft.SavedAt, draft.SavedBy, ProgrammeLedger.WritersOf(draft),
                draft.Typed is null ? null : seal.Open(draft.Typed));
        }
    }
}
