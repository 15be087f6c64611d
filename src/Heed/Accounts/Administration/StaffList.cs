using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Administration;

/// <summary>Who works for a programme.</summary>
public sealed class StaffList(HeedDatabase db, Here here)
{
    /// <summary>Those with a role in the programme, and those who have no role anywhere yet; by name.</summary>
    public async Task<IReadOnlyList<PersonWithRoles>> ListAsync(CancellationToken cancel)
    {
        var (programme, held) = (here.Programme, db.Grants.Where(g => g.EndedAt == null));
        var accounts = await db.Accounts.AsNoTracking()
            .Where(a => a.EndedAt == null && (held.Any(g => g.AccountId == a.Id && (g.Programme == programme || g.Programme == "")) || !held.Any(g => g.AccountId == a.Id)))
            .OrderBy(a => a.UserName)
            .ToListAsync(cancel);
        var ids = accounts.Select(a => a.Id).ToList();
        var grants = (await db.Grants.AsNoTracking().Where(g => ids.Contains(g.AccountId) && g.EndedAt == null && (g.Programme == programme || g.Programme == "")).OrderBy(g => g.AskedAt).ToListAsync(cancel)).ToLookup(g => g.AccountId);
        return [.. accounts.Select(a => new PersonWithRoles(a, [.. grants[a.Id]]))];
    }

    /// <summary>One person with roles in this programme and in every programme; null when there is none of that name.</summary>
    public async Task<PersonWithRoles?> FindAsync(string name, CancellationToken cancel)
    {
        var programme = here.Programme;
        if (await db.Accounts.FirstOrDefaultAsync(a => a.UserName == name && a.EndedAt == null, cancel) is not { } account)
            return null;
        var grants = await db.Grants.AsNoTracking().Where(g => g.AccountId == account.Id && g.EndedAt == null && (g.Programme == programme || g.Programme == "")).OrderBy(g => g.AskedAt).ToListAsync(cancel);
        return new PersonWithRoles(account, grants);
    }

    /// <summary>Whether a person works only where an administrator may end accounts.</summary>
    public async Task<bool> MayEndAsync(Staff by, Account account, CancellationToken cancel)
    {
        var places = await db.Grants.Where(g => g.AccountId == account.Id && g.EndedAt == null).Select(g => g.Programme).Distinct().ToListAsync(cancel);
        return by.Id != account.Id && places.All(p => MayChange(by, p));
    }

    /// <summary>Whether someone gives and ends roles in a programme; in every programme, only who does so in every programme.</summary>
    public static bool MayChange(Staff by, string programme) =>
        programme.Length > 0 ? by.May(Permission.ManageAccounts, programme) : by.Roles.Any(r => r.Programme.Length == 0 && Access.Gives(r.Role, Permission.ManageAccounts));

    /// <summary>Whether the account has any way to sign in yet.</summary>
    public async Task<bool> HasWayInAsync(Account account, CancellationToken cancel) =>
        account.PasswordHash is not null || account.TwoFactorEnabled || await db.OutsideLogins.AnyAsync(l => l.UserId == account.Id, cancel);

    /// <summary>The records of a kind, to choose from by title.</summary>
    public async Task<IReadOnlyList<DesignOption>> RecordsAsync(string kind, CancellationToken cancel)
    {
        var list = await here.Reading.ListAsync(new ListQuery(here.Programme) { Kinds = [kind], Order = EntryOrder.Title, Take = 500 }, cancel);
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
