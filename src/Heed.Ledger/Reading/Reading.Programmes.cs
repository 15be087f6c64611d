using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>Every programme that the viewer may see and that is in force, by title, with what it says of itself.</summary>
    public async Task<IReadOnlyList<ReadRecord>> ProgrammesAsync(CancellationToken cancel = default)
    {
        if (!kinds.TryResolve("", out var kind, out _))
            return [];
        var rows = await Visible(null)
            .Where(e => e.Kind == kind.Name && e.Standing == Standing.InForce)
            .ToListAsync(cancel);
        var programmes = await WithContentsAsync(rows, cancel);
        return [.. programmes.OrderBy(p => p.Entry.Title.ToLowerInvariant(), StringComparer.Ordinal).ThenBy(p => p.Entry.Sequence)];
    }

    /// <summary>How many entries of a list are of each kind, by the kind's name; kinds without any are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountByKindAsync(ListQuery query, CancellationToken cancel = default) =>
        await (await MatchingAsync(query, cancel)).GroupBy(e => e.Kind).ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);
}
