using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Heed.Layout.Naming;

/// <summary>
/// The names of programmes, kept in memory until something public changes beside the ledger: giving a name is counted there.
/// </summary>
public sealed class ProgrammeNames(IServiceScopeFactory scopes, LedgerHeadCache head)
{
    private volatile Known? known;

    /// <summary>The names as they are now; what another node changed is seen within half a second.</summary>
    public async ValueTask<NameMap> CurrentAsync(CancellationToken cancel)
    {
        var at = (await head.CurrentAsync(cancel)).Besides;
        if (known is { } k && k.At == at)
            return k.Names;
        await using var scope = scopes.CreateAsyncScope();
        var names = await ReadAsync(scope.ServiceProvider.GetRequiredService<HeedDatabase>(), cancel);
        known = new Known(at, names);
        return names;
    }

    /// <summary>Reads them, for whoever has no site around.</summary>
    public static async Task<NameMap> ReadAsync(HeedDatabase db, CancellationToken cancel) =>
        new(await db.GivenNames.AsNoTracking().ToListAsync(cancel));

    /// <summary>Gives a programme another name in addresses. Its old names lead to it for ever.</summary>
    /// <param name="db">The database.</param>
    /// <param name="ledger">The ledger, to see what names are taken.</param>
    /// <param name="programme">The programme, by the name it began with.</param>
    /// <param name="name">The new name, of which it is known that it can be one.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RefusedException">It is another programme's, or was (<c>name-taken</c>).</exception>
    public static async Task GiveAsync(
        HeedDatabase db, ProgrammeLedger ledger, string programme, string name, string by, DateTime at, CancellationToken cancel)
    {
        var given = await db.GivenNames.FirstOrDefaultAsync(n => n.Name == name, cancel);
        if (given is null && name != programme && await ledger.IsProgrammeAsync(name, cancel) || given is not null
            && given.Programme != programme)
            throw new RefusedException("name-taken", $"“{name}” is or was the name of another programme. Choose another name.");
        if (given is null)
            db.GivenNames.Add(GivenName.Give(name, programme, by, at));
        else
            given.Again(by, at);
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await db.CountPublicChangeAsync(PublicChanges.Names, cancel);
        await all.CommitAsync(cancel);
    }

    private sealed record Known(long At, NameMap Names);
}
