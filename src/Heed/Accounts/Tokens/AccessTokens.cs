using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Tokens;

/// <summary>Finds whom a token acts for, and keeps the tokens of people and services.</summary>
public sealed class AccessTokens(HeedDatabase db, TimeProvider clock)
{
    /// <summary>The most tokens that work at once for one person or service.</summary>
    public const int Most = 20;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Whom a token acts for: its person with the roles held at this moment, in its programme alone, and no more than it allows. Null when
    /// it does not work any more.
    /// </summary>
    public async Task<TokenHolder?> FindAsync(string secret, CancellationToken cancel)
    {
        var hash = AccessToken.HashOf(secret);
        if (await db.AccessTokens.AsNoTracking().FirstOrDefaultAsync(t => t.KeyHash == hash, cancel) is not { } token
            || !token.IsGoodAt(Now) || await StaffHere.OfAsync(db, token.AccountId, Now, cancel) is not { } staff)
            return null;
        var today = clock.Today();
        if (token.UsedOn != today)
            await db.AccessTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(t => t.SetProperty(u => u.UsedOn, today), cancel);
        var isService = await db.Accounts.AnyAsync(a => a.Id == token.AccountId && a.IsService, cancel);
        return new TokenHolder(token, staff.Within(token.Programme, token.Permissions), isService);
    }

    /// <summary>Those of one person or service that still work, newest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> OfAsync(Guid account, CancellationToken cancel)
    {
        var now = Now;
        return await db.AccessTokens.AsNoTracking().Where(t => t.AccountId == account && t.RevokedAt == null && t.EndsAt > now)
            .OrderByDescending(t => t.Id).ToListAsync(cancel);
    }

    /// <summary>Makes one.</summary>
    /// <returns>The secret, to be shown once.</returns>
    public async Task<string> MakeAsync(Guid account, TokenForm form, string by, CancellationToken cancel)
    {
        var (token, secret) = AccessToken.Make(account, form.Name, form.Programme, form.Allows, by, Now, form.Days);
        db.AccessTokens.Add(token);
        await db.SaveChangesAsync(cancel);
        return secret;
    }

    /// <summary>Revokes one of an account's tokens.</summary>
    /// <returns>Whether there was such a token.</returns>
    public async Task<bool> RevokeAsync(Guid account, Guid id, string by, CancellationToken cancel)
    {
        var token = await db.AccessTokens.FirstOrDefaultAsync(t => t.Id == id && t.AccountId == account, cancel);
        token?.Revoke(by, Now);
        await db.SaveChangesAsync(cancel);
        return token is not null;
    }
}

/// <summary>Whom a token acts for.</summary>
/// <param name="Token">The token.</param>
/// <param name="Staff">Its person or service, as narrow as the token.</param>
/// <param name="IsService">Whether it is a service, so that a person must approve what it writes.</param>
public sealed record TokenHolder(AccessToken Token, Staff Staff, bool IsService);
