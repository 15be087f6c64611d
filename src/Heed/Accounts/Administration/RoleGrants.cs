using Heed.Accounts.Alone;
using Heed.Accounts.Keeping;
using Heed.Accounts.Telling;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Administration;

/// <summary>Asks for roles, gives them, ends them. Whoever's role changes is signed out at once, and told by email.</summary>
public sealed class RoleGrants(
    HeedDatabase db,
    Credentials credentials,
    SamePerson people,
    ActsAlone acts,
    StaffRecipients staff,
    TellingStaff telling,
    TimeProvider clock)
{
    /// <summary>Under this name the sign-in provider gives roles; no account can have it.</summary>
    public const string Provider = "sign-in provider";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Asks for a role.</summary>
    /// <exception cref="RefusedException">It is held or asked for already (<c>held</c>).</exception>
    public async Task AskAsync(Guid account, HeldRole role, Staff by, CancellationToken cancel)
    {
        await MustBeNewAsync(account, role, cancel);
        await MustSuitAsync(account, role, cancel);
        var grant = db.Grants.Add(Grant.Ask(account, role, by.Name, Now)).Entity;
        telling.Tell(StaffNotice.RoleWaits(by.DisplayName, role.Programme, grant.Id), await SecondPeopleAsync(grant, cancel), by.Name);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives a first role alone, which stays said of it.</summary>
    public async Task GiveFirstAsync(Account account, HeldRole role, Staff by, CancellationToken cancel)
    {
        await MustBeNewAsync(account.Id, role, cancel);
        await MustSuitAsync(account.Id, role, cancel);
        var grant = Grant.Ask(account.Id, role, by.Name, Now);
        grant.ConfirmAlone(by.Name, FirstRoles.Why, Now);
        db.Grants.Add(grant);
        await acts.NoteAsync(role.Programme, AloneKind.GaveFirstRole, account.UserName!, role.Role.Label, by.Name, cancel);
        await KeepAsync(grant, by, StaffNotice.RoleGiven(by.DisplayName, grant.Role), cancel);
    }

    private async Task MustBeNewAsync(Guid account, HeldRole role, CancellationToken cancel)
    {
        if (await db.Grants.NotOverAt(Now)
            .AnyAsync(g => g.AccountId == account && g.Programme == role.Programme && g.Role == role.Role && g.Of == role.Of, cancel))
            throw new RefusedException("held", "This person already has this role, or someone has requested it for them.");
    }

    // A program writes; people decide.
    private async Task MustSuitAsync(Guid account, HeldRole role, CancellationToken cancel)
    {
        if (role.Role is not (Role.DraftReader or Role.Editor or Role.GroupSecretary)
            && await db.Accounts.AnyAsync(a => a.Id == account && a.IsService, cancel))
            throw new RefusedException("service", "A service can only read and write drafts. Give it the role of an editor, a group "
                + "secretary or a reader of drafts.");
    }

    /// <summary>Whoever begins a programme writes its first records.</summary>
    public async Task FoundAsync(string programme, Staff by, CancellationToken cancel)
    {
        var grant = Grant.Ask(by.Id, new HeldRole(programme, Role.Editor, null), by.Name, Now);
        grant.ConfirmAlone(by.Name, FirstRoles.Began, Now);
        db.Grants.Add(grant);
        await acts.NoteAsync(programme, AloneKind.GaveFirstRole, by.Name, Role.Editor.Label, by.Name, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A grant of a programme; null when there is none.</summary>
    public Task<Grant?> FindAsync(string programme, Guid id, CancellationToken cancel) =>
        db.Grants.FirstOrDefaultAsync(g => g.Id == id && g.Programme == programme, cancel);

    /// <summary>Confirms a role as the second person.</summary>
    public async Task ConfirmAsync(Grant grant, Staff by, CancellationToken cancel)
    {
        grant.Confirm(by, await people.MayDecideAsync(grant, by, cancel), Now);
        await KeepAsync(grant, by, StaffNotice.RoleGiven(by.DisplayName, grant.Role), cancel);
    }

    /// <summary>Gives a role in an emergency, without a second person, and tells everyone who approves or gives roles.</summary>
    public async Task ConfirmInEmergencyAsync(Grant grant, Staff by, string why, CancellationToken cancel)
    {
        var account = await db.Accounts.FirstAsync(a => a.Id == grant.AccountId, cancel);
        grant.ConfirmInEmergency(
            by, await people.WasMadeByAsync(account, await people.BehindAsync(by.Name, cancel), cancel) || await people.WasMadeByAsync(
                account, by.Name, cancel), why, Now);
        await acts.NoteAsync(
            grant.Programme, AloneKind.GaveRole, account.UserName!, $"{grant.Role.Label}: {grant.Override}", by.Name, cancel);
        await KeepAsync(grant, by, StaffNotice.RoleGiven(by.DisplayName, grant.Role), cancel);
    }

    /// <summary>Ends a role, or refuses one that waits.</summary>
    public Task EndAsync(Grant grant, Staff by, CancellationToken cancel)
    {
        var notice = grant.IsHeld ? StaffNotice.RoleEnded(by.DisplayName, grant.Role) : null;
        grant.End(by.Name, Now);
        return KeepAsync(grant, by, notice, cancel);
    }

    /// <summary>Brings the roles that the sign-in provider gave in line with what it says now; roles given here stay.</summary>
    public async Task BringInLineAsync(Account account, IReadOnlyList<HeldRole> said, CancellationToken cancel)
    {
        var held = await db.Grants.Where(g => g.AccountId == account.Id && g.AskedBy == Provider && g.EndedAt == null).ToListAsync(cancel);
        var gone = held.Where(g => !said.Contains(g.AsHeld())).ToList();
        var added = said.Except(held.Select(g => g.AsHeld())).ToList();
        if (gone.Count + added.Count == 0)
            return;
        gone.ForEach(g => g.End(Provider, Now));
        foreach (var notice in gone.Select(g => StaffNotice.RoleEnded(T("The sign-in provider"), g.Role)))
            telling.Tell(notice, staff.Of(account), null);
        foreach (var role in added)
        {
            var grant = Grant.Ask(account.Id, role, Provider, Now);
            grant.ConfirmAlone(Provider, "The sign-in provider says so.", Now);
            db.Grants.Add(grant);
            telling.Tell(StaffNotice.RoleGiven(T("The sign-in provider"), role.Role), staff.Of(account), null);
        }
        await db.SaveChangesAsync(cancel);
        await credentials.EndSessionsForRolesAsync(account.Id, null, Now, cancel);
    }

    /// <summary>Ends an account with all its roles. Its name stays in the history, and can't be taken again.</summary>
    public async Task EndAccountAsync(Account account, Staff by, CancellationToken cancel)
    {
        foreach (var grant in await db.Grants.Where(g => g.AccountId == account.Id && g.EndedAt == null).ToListAsync(cancel))
            grant.End(by.Name, Now);
        account.EndedAt ??= Now;
        account.EndedBy ??= by.Name;
        telling.Tell(StaffNotice.AccountEnded(by.DisplayName, EndedAccountLine.Until(account.EndedAt.Value)), staff.Of(account), by.Name);
        await credentials.SaveAsync(account, null, cancel);
    }

    private async Task<IReadOnlyList<Reachable>> SecondPeopleAsync(Grant grant, CancellationToken cancel)
    {
        var second = new List<Reachable>();
        foreach (var person in await staff.WhoMayAsync(Permission.ManageAccounts, grant.Programme, cancel))
        {
            if (await people.MayDecideAsync(grant, new Staff(person.Account, person.Name, person.Name, []), cancel))
                second.Add(person);
        }
        return second;
    }

    private async Task KeepAsync(Grant grant, Staff by, StaffNotice? notice, CancellationToken cancel)
    {
        if (notice is not null)
            telling.Tell(notice, staff.Of(await db.Accounts.FirstAsync(a => a.Id == grant.AccountId, cancel)), by.Name);
        await db.SaveChangesAsync(cancel);
        await credentials.EndSessionsForRolesAsync(grant.AccountId, by.Id == grant.AccountId ? by.Session : null, Now, cancel);
    }
}
