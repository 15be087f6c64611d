using System.Security.Claims;
using Heed.Accounts.Administration;
using Heed.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heed.Accounts.OpenId;

/// <summary>Accounts of people whom the sign-in provider knows: found by its own number for them, never by a name.</summary>
public sealed class ExternalAccounts(
    UserManager<Account> users, HeedDatabase db, AccountMaking making, RoleGrants grants, IOptions<OpenIdChoice> choice)
{
    private const int LongestName = 40;

    /// <summary>The account; made at the first sign-in. Its roles are brought in line with what the provider says.</summary>
    /// <returns>Null when the provider did not say who it is.</returns>
    public async Task<Account?> FindOrMakeAsync(ClaimsPrincipal told, CancellationToken cancel)
    {
        if (told.FindFirstValue("sub") is not { Length: > 0 } subject)
            return null;
        var provider = choice.Value.Authority!;
        if (await users.FindByLoginAsync(provider, subject) is not { } account)
        {
            account = await making.MakeAsync(
                await FreeNameAsync(told.FindFirstValue("preferred_username") ?? "person", cancel), Called(told), password: null,
                RoleGrants.Provider);
            await users.AddLoginAsync(account, new UserLoginInfo(provider, subject, "Sign-in provider"));
        }
        if (account.IsOpen && choice.Value.RoleClaim is { } claim)
            await grants.BringInLineAsync(
                account, [.. told.FindAll(claim).Select(c => HeldRole.Parse(c.Value)).OfType<HeldRole>().Distinct()], cancel);
        return account;
    }

    private static string Called(ClaimsPrincipal told)
    {
        var name = (told.FindFirstValue("name") ?? told.FindFirstValue("preferred_username") ?? "").Trim();
        return name.Length == 0 ? "Someone from outside" : name.Length <= Account.NameLength ? name : name[..Account.NameLength];
    }

    private async Task<string> FreeNameAsync(string preferred, CancellationToken cancel)
    {
        var local = preferred.Split('@')[0].ToLowerInvariant();
        var safe = new string([.. local.Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' ? c : '-')]).Trim(
            '-', '.');
        safe = safe.Length == 0 || safe == AccountMaking.Console ? "person" : safe[..Math.Min(safe.Length, LongestName)];
        var name = safe;
        for (var number = 2; await db.Accounts.AnyAsync(a => a.UserName == name, cancel); number++)
            name = $"{safe}-{number}";
        return name;
    }
}
