using System.Globalization;
using System.Security.Claims;
using Heed.Platform.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.SignIn;

/// <summary>
/// Begins sessions. Whoever proves who they are, in whatever way, comes in through here. Every proof, and every change of what a person
/// signs in with or may do, ends the session there was and makes a new key: a cookie copied before is worth nothing afterwards.
/// </summary>
public sealed class SessionStarter(SignInManager<Account> signIn, HeedDatabase db, KnownBrowser browser, IHttpContextAccessor accessor,
    IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The claim that says how the person proved who they are.</summary>
    public const string HowClaim = "heed:how";

    /// <summary>The claim that says when they last did (UTC).</summary>
    public const string ProvedClaim = "heed:proved-at";

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Begins a session after a proof.</summary>
    public async Task BeginAsync(Account account, AuthMethod proof)
    {
        // Counted, so that no half-way cookie from before this serves again.
        await db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.SignIns, a => a.SignIns + 1));
        browser.Remember(account.UserName!);
        await WithNewKeyAsync(account, proof.ToString(), clock.GetUtcNow().UtcDateTime.ToString("o", CultureInfo.InvariantCulture));
    }

    /// <summary>Goes on with the session under a new key, after what the person signs in with or may do has changed.</summary>
    public Task GoOnAsync(Account account) => WithNewKeyAsync(
        account, Http.User.FindFirstValue(HowClaim) ?? "", Http.User.FindFirstValue(ProvedClaim) ?? "");

    /// <summary>How long ago the person proved who they are.</summary>
    public TimeSpan Since(ClaimsPrincipal person) =>
        person.FindFirstValue(ProvedClaim) is { } text ? clock.GetUtcNow().UtcDateTime - DateTime.Parse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : TimeSpan.MaxValue;

    private async Task WithNewKeyAsync(Account account, string how, string provedAt)
    {
        if (Guid.TryParse(Http.User.FindFirstValue(StaffHere.SessionClaim), out var old))
            await db.Sessions.Where(s => s.Id == old).ExecuteDeleteAsync();
        var person = await signIn.CreateUserPrincipalAsync(account);
        ((ClaimsIdentity)person.Identity!).AddClaims([new(HowClaim, how), new(ProvedClaim, provedAt)]);
        // The request's own handler has read the old cookie and would keep its key. One of another scope finds no session under it.
        await using var scope = scopes.CreateAsyncScope();
        var handler = await scope.ServiceProvider.GetRequiredService<IAuthenticationHandlerProvider>()
            .GetHandlerAsync(Http, IdentityConstants.ApplicationScheme);
        await ((IAuthenticationSignInHandler)handler!).SignInAsync(person, new AuthenticationProperties());
        Http.User = person;
    }
}

/// <summary>How a person proved who they are.</summary>
public enum AuthMethod
{
    /// <summary>A password alone.</summary>
    Password,

    /// <summary>A password and a code.</summary>
    Code,

    Passkey,

    /// <summary>The sign-in provider said so.</summary>
    Outside,
}
