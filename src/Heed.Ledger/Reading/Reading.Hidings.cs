using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>That one person hid an edition, as its public history tells it for good.</summary>
/// <param name="Sequence">The edition's place in the log.</param>
/// <param name="Reason">The kind of reason.</param>
/// <param name="At">When it was hidden (UTC).</param>
/// <param name="DecidedAt">When a second person decided (UTC); null until then.</param>
/// <param name="IsRemoved">Whether it was then removed; otherwise it was shown again.</param>
public sealed record Hiding(long Sequence, string Reason, DateTime At, DateTime? DecidedAt, bool IsRemoved);

public sealed partial class Reading
{
    /// <summary>Every time an edition that the viewer may know of was hidden, oldest first.</summary>
    public async Task<IReadOnlyList<Hiding>> HidingsAsync(string programme, string path, CancellationToken cancel = default)
    {
        if (!kinds.TryResolve(path, out var kind, out var reference))
            return [];
        var hidings =
            from r in Records(programme, kind)
            where r.Reference == reference
            join e in Editions(programme) on r.Id equals e.RecordId
            join h in db.Set<HidingRow>().AsNoTracking() on e.Sequence equals h.Sequence
            orderby h.HiddenAt
            select new Hiding(h.Sequence, h.Reason, h.HiddenAt, h.EndedAt, db.Set<RedactionRow>().Any(x => x.Sequence == h.Sequence));
        // What was done later is no part of the history as it was on a day.
        return [.. (await hidings.ToListAsync(cancel)).Where(h => Viewer.AsAt is not { } moment || h.At <= moment)];
    }
}
