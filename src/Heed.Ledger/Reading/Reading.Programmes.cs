using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>Every programme that the viewer may see and that is in force, by title, with what it says of itself.</summary>
    public async Task<IReadOnlyList<ReadRecord>> ProgrammesAsync(CancellationToken cancel = default) =>
        await ProgrammesAsync(0, int.MaxValue, cancel);

    /// <summary>A part of the programmes, by title.</summary>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<ReadRecord>> ProgrammesAsync(int skip, int take, CancellationToken cancel = default) =>
        await WithContentsAsync(
            await Programmes().OrderBy(e => e.TitleKey).ThenBy(e => e.Sequence).Skip(skip).Take(take).ToListAsync(cancel), cancel);

    /// <summary>The same for many side by side: their editions are not numbered, which would read all editions of each.</summary>
    public async Task<IReadOnlyList<ReadRecord>> ProgrammesSideBySideAsync(int take, CancellationToken cancel = default) =>
        await WithContentsAsync(
            await Programmes().OrderBy(e => e.TitleKey).ThenBy(e => e.Sequence).Take(take).ToListAsync(cancel), cancel, isNumbered: false);

    /// <summary>Whether there is more than one programme.</summary>
    public async Task<bool> HasSeveralProgrammesAsync(CancellationToken cancel = default) =>
        await Programmes().Take(2).CountAsync(cancel) > 1;

    /// <summary>How many programmes there are.</summary>
    public async Task<int> CountProgrammesAsync(CancellationToken cancel = default) => await Programmes().CountAsync(cancel);

    private IQueryable<EntryRow> Programmes()
    {
        var kind = kinds.TryResolve("", out var found, out _) ? found.Name : "";
        return Visible(null).Where(e => e.Kind == kind && e.Standing == Standing.InForce);
    }

    /// <summary>How many entries of a list are of each kind, by the kind's name; kinds without any are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountByKindAsync(ListQuery query, CancellationToken cancel = default) =>
        await (await MatchingAsync(query, cancel)).GroupBy(e => e.Kind).ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);
}
