using Heed.Accounts.Passwords;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts;

/// <summary>Changes what an account signs in with. Every change ends the account's other sessions at once.</summary>
public sealed class Credentials(UserManager<Account> users, HeedDatabase db, PasswordHashing hashing)
{
    /// <summary>
    /// Hashes a new password. Before any transaction: others wait their turn to hash, and must not wait for the database besides.
    /// </summary>
    /// <param name="account">Whose it is to be.</param>
    /// <param name="password">The password.</param>
    /// <param name="asker">Where it comes from, for a fair share of the hashing.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RefusedException">The password is too weak (<c>weak-password</c>).</exception>
    /// <exception cref="HashingBusyException">Too many wait.</exception>
    public async Task<string> HashAsync(Account account, string password, Asker asker, CancellationToken cancel)
    {
        await CheckAsync(account, password);
        return await hashing.HashAsync(password, asker, cancel);
    }

    /// <summary>
    /// Sets a new password, takes every factor away and ends every session: for a new account, or when a factor was lost.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="hash">The password, hashed; null for none until its person uses a one-time link.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task SetAsync(Account account, string? hash, CancellationToken cancel)
    {
        account.PasswordHash = hash;
        (account.TwoFactorEnabled, account.ClosedCodeKey) = (false, null);
        await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        await db.AccessTokens.Where(t => t.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        await db.Passkeys.Where(p => p.UserId == account.Id).ExecuteDeleteAsync(cancel);
        await SaveAsync(account, null, cancel);
    }

    /// <summary>Changes the password of someone who knows it.</summary>
    /// <exception cref="RefusedException">The new one is too weak (<c>weak-password</c>).</exception>
    public async Task ChangePasswordAsync(Account account, string password, Asker asker, Guid? session, CancellationToken cancel)
    {
        account.PasswordHash = await HashAsync(account, password, asker, cancel);
        await SaveAsync(account, session, cancel);
    }

    /// <summary>Keeps a change of what the account signs in with, and ends its sessions but for one.</summary>
    public async Task SaveAsync(Account account, Guid? session, CancellationToken cancel)
    {
        var result = await users.UpdateSecurityStampAsync(account);
        if (!result.Succeeded)
            throw new RefusedException("changed-meanwhile", "Someone else has just changed this account. Try again.");
        await EndSessionsAsync(account.Id, session, cancel);
    }

    /// <summary>Ends all sessions of an account, but for one.</summary>
    /// <param name="account">The account.</param>
    /// <param name="except">The session that goes on; null for none.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task EndSessionsAsync(Guid account, Guid? except, CancellationToken cancel) =>
        db.Sessions.Where(s => s.AccountId == account && s.Id != except).ExecuteDeleteAsync(cancel);

    /// <summary>Ends all sessions of an account because its roles changed, but for one; their browsers are told why.</summary>
    /// <param name="account">The account.</param>
    /// <param name="except">The session that goes on; null for none.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task EndSessionsForRolesAsync(Guid account, Guid? except, DateTime now, CancellationToken cancel)
    {
        var ended = db.Sessions.Where(s => s.AccountId == account && s.Id != except);
        await ended.Where(s => s.EndedByRoles || s.EndsAt <= now).ExecuteDeleteAsync(cancel);
        await ended.ExecuteUpdateAsync(
            s => s.SetProperty(e => e.EndedByRoles, true).SetProperty(e => e.EndsAt, now).SetProperty(e => e.Ticket, Array.Empty<byte>()),
            cancel);
    }

    private async Task CheckAsync(Account account, string password)
    {
        var said = new List<string>();
        foreach (var rule in users.PasswordValidators)
            said.AddRange((await rule.ValidateAsync(users, account, password)).Errors.Select(e => e.Description));
        if (said.Count > 0)
            throw new RefusedException("weak-password", string.Join(' ', said));
    }
}
