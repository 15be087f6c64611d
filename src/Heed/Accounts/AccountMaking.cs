using Heed.Accounts.Passwords;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts;

/// <summary>Makes accounts. The console makes the first; administrators make the others.</summary>
public sealed class AccountMaking(
    UserManager<Account> users, HeedDatabase db, Credentials credentials, AccountSecrets secrets, TimeProvider clock)
{
    /// <summary>The name under which the console acts; no person may have it.</summary>
    public const string Console = "console";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes an account without roles.</summary>
    /// <param name="name">What they sign in with: lower-case letters, digits, dots and hyphens.</param>
    /// <param name="displayName">What people call them.</param>
    /// <param name="password">The password; null when they will sign in in another way.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="programme">The programme it is made for; empty for the whole site.</param>
    /// <param name="address">The person's email address, checked before; empty for none.</param>
    /// <exception cref="RefusedException">The name is taken or not allowed, or the password is too weak (<c>no-account</c>).</exception>
    public async Task<Account> MakeAsync(
        string name, string displayName, string? password, string by = Console, string programme = "", string address = "")
    {
        if (name == Console)
            throw new RefusedException("no-account", "“console” is reserved for the command line. Choose another name.");
        if (displayName.Trim() is not { Length: > 0 and <= Account.NameLength } called || name.Length > Account.NameLength)
            throw new RefusedException(
                "no-account", $"Enter a name and a user name. Each can have at most {Account.NameLength} characters.");
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, DisplayName = called, MadeAt = Now, MadeBy = by,
            MadeIn = programme, ClosedAddress = address.Length == 0 ? null : secrets.Close(address), LockoutEnabled = true };
        if (password is not null)
            account.PasswordHash = await credentials.HashAsync(account, password, new Asker(by), CancellationToken.None);
        var result = await users.CreateAsync(account);
        if (result.Succeeded)
            return account;
        throw new RefusedException("no-account", string.Join(' ', result.Errors.Select(e => e.Description)));
    }

    /// <summary>Gives a role at once, from the console, without a second person.</summary>
    public async Task GiveAsync(Account account, HeldRole role, string why, CancellationToken cancel)
    {
        var grant = Grant.Ask(account.Id, role, Console, Now);
        grant.ConfirmAlone(Console, why, Now);
        db.Grants.Add(grant);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The account of a name; null when there is none.</summary>
    public Task<Account?> FindAsync(string name) => users.FindByNameAsync(name);

    /// <summary>Whether the site has any account.</summary>
    public Task<bool> AnyAsync(CancellationToken cancel) => db.Accounts.AnyAsync(cancel);
}
