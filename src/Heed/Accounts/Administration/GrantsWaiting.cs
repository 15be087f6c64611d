using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Administration;

/// <summary>Roles that wait for a second person, for "My work" and the list of accounts.</summary>
public sealed class GrantsWaiting(HeedDatabase db, SamePerson people)
{
    /// <summary>Those that wait in a programme, oldest first.</summary>
    public async Task<IReadOnlyList<WaitingGrant>> InAsync(Staff staff, string programme, CancellationToken cancel)
    {
        var waiting = await db.Grants.AsNoTracking().Where(g => g.Programme == programme && g.ConfirmedAt == null && g.EndedAt == null)
            .OrderBy(g => g.AskedAt).ToListAsync(cancel);
        var ids = waiting.Select(g => g.AccountId).ToList();
        var accounts = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var found = new List<WaitingGrant>();
        foreach (var grant in waiting)
            found.Add(new WaitingGrant(grant, accounts[grant.AccountId], await people.MayDecideAsync(grant, staff, cancel)));
        return found;
    }

    /// <summary>Those in a programme that this person can decide on: not those they asked for, nor those for themselves.</summary>
    public async Task<IReadOnlyList<WaitingGrant>> ForAsync(Staff staff, string programme, CancellationToken cancel) =>
        staff.May(Permission.ManageAccounts, programme) ? [.. (await InAsync(staff, programme, cancel)).Where(w => w.MayDecide)] : [];
}

/// <summary>A role that waits for a second person.</summary>
/// <param name="Grant">What was asked for.</param>
/// <param name="Account">Who is to receive it.</param>
/// <param name="MayDecide">Whether the reader is the second person.</param>
public sealed record WaitingGrant(Grant Grant, Account Account, bool MayDecide);
