using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>
    /// Derives anew what other code than this one derived: each kind once for each version of the program, since any line of it may have
    /// changed a rule of state, date or facet, and nobody has to remember to say so.
    /// </summary>
    /// <param name="tell">Told of how far it has come.</param>
    /// <param name="cancel">Ends the work; the kinds done so far are not done again.</param>
    public async Task ReindexOutdatedAsync(Action<IndexDifference?, ReindexState> tell, CancellationToken cancel = default)
    {
        var made = await db.Set<DerivationRow>().AsNoTracking().ToDictionaryAsync(d => d.Kind, d => d.MadeBy, cancel);
        foreach (var kind in kinds.All.Where(k => made.GetValueOrDefault(k.Name) != CodeOf(k)))
        {
            await ReindexAsync(null, [kind.Name], isCheck: false, tell, cancel);
            await WriteAsync(
                async () =>
                {
                    if (await db.Set<DerivationRow>().FirstOrDefaultAsync(d => d.Kind == kind.Name, cancel) is { } before)
                        before.MadeBy = CodeOf(kind);
                    else
                        db.Add(new DerivationRow { Kind = kind.Name, MadeBy = CodeOf(kind) });
                    return true;
                },
                cancel
            );
        }
    }

    // Builds are deterministic: the same sources give the same module, and other sources another.
    private static string CodeOf(Kind kind) => $"{kind.ContentType.Module.ModuleVersionId:N}{typeof(Kind).Module.ModuleVersionId:N}";
}
