using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Administration;

/// <summary>Roles that wait for a second person, for "My work" and the list of accounts.</summary>
public sealed class GrantsWaiting(HeedDatabase db)
{
    /// <summary>Those that wait in a programme, oldest first.</summary>
    public async Task<IReadOnlyList<WaitingGrant>> InAsync(string programme, CancellationToken cancel)
    {
        var waiting = await db.Grants.AsNoTracking().Where(g => g.Programme == programme && g.ConfirmedAt == null && g.EndedAt == null).OrderBy(g => g.AskedAt).ToListAsync(cancel);
        var ids = waiting.Select(g => g.AccountId).ToList();
        var accounts = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        return [.. waiting.Select(g => new WaitingGrant(g, accounts[g.AccountId]))];
    }

    /// <summary>Those in a programme that this person can decide on: not those they asked for, nor those for themselves.</summary>
    public async Task<IReadOnlyList<WaitingGrant>> ForAsync(Staff staff, string programme, CancellationToken cancel) =>
        staff.May(Permission.ManageAccounts, programme) ? [.. (await InAsync(programme, cancel)).Where(w => w.Grant.MayBeDecidedBy(staff))] : [];
}

/// <summary>A role that waits for a second person.</summary>
/// <param name="Grant">What was asked for.</param>
/// <param name="Account">Who is to receive it.</param>
public sealed record WaitingGrant(Grant Grant, Account Account);
