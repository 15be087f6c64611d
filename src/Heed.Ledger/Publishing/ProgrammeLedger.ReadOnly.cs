using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>Whether anything was ever written in a programme of this name, in public or not.</summary>
    public Task<bool> IsProgrammeAsync(string name, CancellationToken cancel = default) =>
        db.Set<RecordRow>().AnyAsync(r => r.Programme == name, cancel);

    // A closed programme takes no new words: only its own record can still be written, so that it can be opened again. Withdrawing, hiding
    // and destroying go on, since the law may ask for them.
    private async Task RefuseReadOnlyAsync(string programme, IEnumerable<string> paths, CancellationToken cancel)
    {
        if (paths.All(p => p.Length == 0))
            return;
        var own = await ReadAs(Viewer.Public).FindAsync(programme, "", cancel);
        if (own is { Entry.Standing: Standing.InForce, Content.WhyReadOnly: { } why })
            throw new RefusedException("read-only", why);
    }
}
