using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Administration;

/// <summary>
/// The first roles of a programme. Giving a role takes two people, and at the beginning there is one. Until somebody else gives roles
/// there, and for a month at most, that one gives them alone: the role says so for good, and all who approve are told.
/// </summary>
public sealed class FirstRoles(HeedDatabase db, SamePerson people, TimeProvider clock)
{
    /// <summary>What the history of a role given so says.</summary>
    public const string Why = "A first role: nobody else could decide on roles in this programme yet.";

    /// <summary>What the history of the role says that whoever begins a programme takes.</summary>
    public const string Began = "Created the programme.";

    /// <summary>Whether someone may give first roles in a programme: who began it.</summary>
    public async Task<bool> MayAsync(Staff by, string programme, CancellationToken cancel)
    {
        if (programme.Length == 0 || !StaffList.MayChange(by, programme) || !await BeganAsync(by, programme, cancel))
            return false;
        var roles = Enum.GetValues<Role>().Where(r => Access.Gives(r, Permission.ManageAccounts)).ToList();
        var givers = db.Grants.HeldAt(clock.GetUtcNow().UtcDateTime)
            .Where(g => (g.Programme == "" || g.Programme == programme) && roles.Contains(g.Role)).Select(g => g.AccountId);
        var me = await people.BehindAsync(by.Name, cancel);
        foreach (var name in await db.Accounts.Where(a => a.EndedAt == null && givers.Contains(a.Id)).Select(a => a.UserName!)
            .ToListAsync(cancel))
        {
            if (await people.BehindAsync(name, cancel) != me)
                return false;
        }
        return true;
    }

    // What takes two people: one person with both accounts would be two.
    private static readonly Permission[] OfTwo = [Permission.Approve, Permission.ManageAccounts, Permission.DecideRemoval];

    /// <summary>For how long after the beginning.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(31);

    private Task<bool> BeganAsync(Staff by, string programme, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime - Lasts;
        return db.Grants.AnyAsync(g => g.Programme == programme && g.AccountId == by.Id && g.Override == Began && g.EndedAt == null
            && g.EndsAt == null && g.ConfirmedAt > since, cancel);
    }

    /// <summary>
    /// Whether someone may give this first role: to an account that is another person's, any; to their own or one that they opened, none
    /// that would make them the second of two people.
    /// </summary>
    public async Task<bool> MayGiveAsync(Staff by, Account account, HeldRole role, CancellationToken cancel) =>
        await MayAsync(by, role.Programme, cancel)
        && (!OfTwo.Any(p => Access.Gives(role.Role, p))
            || await people.BehindAsync(account.UserName!, cancel) != await people.BehindAsync(by.Name, cancel));
}
