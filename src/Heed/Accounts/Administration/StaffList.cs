using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Administration;

/// <summary>Who works for a programme.</summary>
public sealed class StaffList(HeedDatabase db, RequestContext here, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Those with a role in the programme, and those who have no role anywhere and belong to it: it made them, or gave them roles before.
    /// Whoever the sign-in provider knows belongs to no programme and is shown in each; whoever looks after the whole site sees all. By
    /// name.
    /// </summary>
    public async Task<IReadOnlyList<PersonWithRoles>> ListAsync(Staff by, CancellationToken cancel)
    {
        var (programme, held, given, ofSite) =
            (here.Programme, db.Grants.NotOverAt(Now), db.Grants.Where(g => g.ConfirmedAt != null), MayChange(by, ""));
        var accounts = await db.Accounts.AsNoTracking()
            .Where(a => a.EndedAt == null && (held.Any(g => g.AccountId == a.Id && (g.Programme == programme || g.Programme == ""))
                || !held.Any(g => g.AccountId == a.Id) && (ofSite || a.MadeIn == programme || a.MadeBy == RoleGrants.Provider
                    || given.Any(g => g.AccountId == a.Id && g.Programme == programme))))
            .OrderBy(a => a.UserName)
            .ToListAsync(cancel);
        var ids = accounts.Select(a => a.Id).ToList();
        var grants =
            (await db.Grants.AsNoTracking().NotOverAt(Now).Where(
                g => ids.Contains(g.AccountId) && (g.Programme == programme || g.Programme == "")).OrderBy(g => g.AskedAt)
                    .ToListAsync(cancel)).ToLookup(g => g.AccountId);
        return [.. accounts.Select(a => new PersonWithRoles(a, [.. grants[a.Id]]))];
    }

    /// <summary>One person with roles in this programme and in every programme; null when there is none of that name.</summary>
    public async Task<PersonWithRoles?> FindAsync(string name, CancellationToken cancel)
    {
        var programme = here.Programme;
        if (await db.Accounts.FirstOrDefaultAsync(a => a.UserName == name && a.EndedAt == null, cancel) is not { } account)
            return null;
        var grants = await db.Grants.AsNoTracking().NotOverAt(Now).Where(
            g => g.AccountId == account.Id && (g.Programme == programme || g.Programme == "")).OrderBy(g => g.AskedAt).ToListAsync(cancel);
        return new PersonWithRoles(account, grants);
    }

    /// <summary>The account of a name, also one that was ended; null when there is none.</summary>
    public Task<Account?> AccountAsync(string name, CancellationToken cancel) =>
        db.Accounts.FirstOrDefaultAsync(a => a.UserName == name, cancel);

    /// <summary>Whether an account belongs only where an administrator gives roles, so that they may end it.</summary>
    public async Task<bool> MayEndAsync(Staff by, Account account, CancellationToken cancel) =>
        by.Id != account.Id && (MayChange(by, "") || (await PlacesAsync(account, cancel)).All(p => MayChange(by, p)));

    /// <summary>
    /// Whether an administrator may have a way in made for an account: of the programme that made it, and while it belongs nowhere else.
    /// </summary>
    public async Task<bool> MayMakeLinkAsync(Staff by, Account account, CancellationToken cancel) =>
        by.Id != account.Id && !account.IsService && account.MadeBy != AccountMaking.Console
            && (MayChange(by, "") || MayChange(by, account.MadeIn) && (await PlacesAsync(account, cancel)).All(p => MayChange(by, p)));

    // Where an account belongs: to the programmes of its roles; without any, to those of its earlier roles; and without these, to the one
    // that made it. A role that somebody only asked for says nothing. Never empty: of no place at all, everything would be true.
    private async Task<IReadOnlyList<string>> PlacesAsync(Account account, CancellationToken cancel)
    {
        var given = db.Grants.Where(g => g.AccountId == account.Id && g.ConfirmedAt != null);
        var held = await given.HeldAt(Now).Select(g => g.Programme).Distinct().ToListAsync(cancel);
        if (held.Count > 0)
            return held;
        var before = await given.Select(g => g.Programme).Distinct().ToListAsync(cancel);
        return before.Count > 0 ? before : [account.MadeIn];
    }

    /// <summary>Whether someone gives and ends roles in a programme; in every programme, only who does so in every programme.</summary>
    public static bool MayChange(Staff by, string programme) =>
        programme.Length > 0 ? by.May(Permission.ManageAccounts, programme)
            : by.Roles.Any(r => r.Programme.Length == 0 && Access.Gives(r.Role, Permission.ManageAccounts));

    /// <summary>Whether the account has any way to sign in yet.</summary>
    public async Task<bool> HasWayInAsync(Account account, CancellationToken cancel) =>
        account.PasswordHash is not null || account.TwoFactorEnabled
            || await db.OutsideLogins.AnyAsync(l => l.UserId == account.Id, cancel);

    /// <summary>The records of a kind, to choose from by title.</summary>
    public async Task<IReadOnlyList<DesignOption>> RecordsAsync(string kind, CancellationToken cancel)
    {
        var list = await here.Reading.ListAsync(
            new ListQuery(here.Programme) { Kinds = [kind], Order = EntryOrder.Title, Take = 500 }, cancel);
        return [.. list.Records.Select(r => new DesignOption(r.Entry.Path, r.Entry.Title))];
    }

    /// <summary>What the records that roles are narrowed to are called.</summary>
    public Task<IReadOnlyDictionary<string, string>> TitlesAsync(IEnumerable<Grant> grants, CancellationToken cancel) =>
        here.Reading.TitlesAsync(here.Programme, [.. grants.Select(g => g.Of).OfType<string>().Distinct()], cancel);
}

/// <summary>Someone and the roles they hold or wait for here.</summary>
/// <param name="Account">The account.</param>
/// <param name="Grants">The roles, oldest first.</param>
public sealed record PersonWithRoles(Account Account, IReadOnlyList<Grant> Grants);
