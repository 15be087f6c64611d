using Heed.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.SignIn;

/// <summary>What an account proves itself with beside its password: a code app, passkeys, recovery codes.</summary>
public sealed class SecondFactors(
    UserManager<Account> users, HeedDatabase db, AccountSecrets secrets, Credentials credentials, TimeProvider clock)
{
    /// <summary>How many recovery codes are made at once.</summary>
    public const int CodesMade = 8;

    /// <summary>Whether a code is the one the account's app shows now, or one of its recovery codes. Either is good once.</summary>
    public async Task<bool> TakesAsync(Account account, string code, CancellationToken cancel)
    {
        if (secrets.CodeKeyOf(account) is { } key && TimeCode.StepOf(key, code, clock.GetUtcNow()) is { } step)
            return await db.Accounts.Where(a => a.Id == account.Id && a.LastCodeStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastCodeStep, step), cancel) == 1;
        var hash = RecoveryCode.HashOf(account.Id, code);
        return await db.RecoveryCodes.Where(c => c.AccountId == account.Id && c.CodeHash == hash).ExecuteDeleteAsync(cancel) == 1;
    }

    /// <summary>Sets up a code app, once the person has shown that it works.</summary>
    /// <returns>Whether the code was right.</returns>
    public async Task<bool> AddCodeAppAsync(Account account, byte[] key, string code, Guid? session, CancellationToken cancel)
    {
        if (TimeCode.StepOf(key, code, clock.GetUtcNow()) is not { } step)
            return false;
        (account.ClosedCodeKey, account.LastCodeStep) = (secrets.Close(key), step);
        await ChangedAsync(account, session, cancel);
        return true;
    }

    /// <summary>Takes the code app away.</summary>
    public Task RemoveCodeAppAsync(Account account, Guid? session, CancellationToken cancel)
    {
        account.ClosedCodeKey = null;
        return ChangedAsync(account, session, cancel);
    }

    public async Task AddPasskeyAsync(Account account, UserPasskeyInfo passkey, Guid? session, CancellationToken cancel)
    {
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        await ChangedAsync(account, session, cancel);
    }

    /// <summary>Takes a passkey away.</summary>
    public async Task RemovePasskeyAsync(Account account, byte[] id, Guid? session, CancellationToken cancel)
    {
        await users.RemovePasskeyAsync(account, id);
        await ChangedAsync(account, session, cancel);
    }

    /// <summary>Makes new recovery codes; those made before are worth nothing from then on.</summary>
    /// <returns>The codes, to be shown once.</returns>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Account account, Guid? session, CancellationToken cancel)
    {
        var made = Enumerable.Range(0, CodesMade).Select(_ => RecoveryCode.Make(account.Id)).ToList();
        await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        db.RecoveryCodes.AddRange(made.Select(m => m.Code));
        await ChangedAsync(account, session, cancel);
        return [.. made.Select(m => m.Text)];
    }

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> RecoveryCodesLeftAsync(Account account, CancellationToken cancel) =>
        db.RecoveryCodes.CountAsync(c => c.AccountId == account.Id, cancel);

    private async Task ChangedAsync(Account account, Guid? session, CancellationToken cancel)
    {
        account.TwoFactorEnabled = account.HasCodeApp || await db.Passkeys.AnyAsync(p => p.UserId == account.Id, cancel);
        if (!account.TwoFactorEnabled)
            await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        await credentials.SaveAsync(account, session, cancel);
    }
}
