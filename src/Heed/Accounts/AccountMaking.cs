using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts;

/// <summary>Makes accounts. The console makes the first; administrators make the others.</summary>
public sealed class AccountMaking(UserManager<Account> users, HeedDatabase db, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes an account without roles.</summary>
    /// <param name="name">What they sign in with: lower-case letters, digits, dots and hyphens.</param>
    /// <param name="displayName">What people call them.</param>
    /// <param name="password">The password; null when they will sign in in another way.</param>
    /// <exception cref="RefusedException">The name is taken or not allowed, or the password is too weak (<c>no-account</c>).</exception>
    public async Task<Account> MakeAsync(string name, string displayName, string? password)
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, DisplayName = displayName, MadeAt = Now, LockoutEnabled = true };
        var result = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        return result.Succeeded ? account : throw new RefusedException("no-account", string.Join(' ', result.Errors.Select(e => e.Description)));
    }

    /// <summary>Gives a role at once, from the console, without a second person.</summary>
    public async Task GiveAsync(Account account, HeldRole role, string why, CancellationToken cancel)
    {
        var grant = Grant.Ask(account.Id, role, "console", Now);
        grant.ConfirmAlone("console", why, Now);
        db.Grants.Add(grant);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The account of a name; null when there is none.</summary>
    public Task<Account?> FindAsync(string name) => users.FindByNameAsync(name);

    /// <summary>Ends all sessions of an account, but for one.</summary>
    /// <param name="account">The account.</param>
    /// <param name="except">The session that goes on; null for none.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task EndSessionsAsync(Guid account, Guid? except, CancellationToken cancel) =>
        db.Sessions.Where(s => s.AccountId == account && s.Id != except).ExecuteDeleteAsync(cancel);
}
