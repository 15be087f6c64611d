using System.Text;
using Heed.Accounts.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts.Passkeys;

/// <summary>Signing in with a passkey. Nothing about any account is said before one was used.</summary>
public static class PasskeyEndpoints
{
    public static void MapPasskeySignIn(this IEndpointRouteBuilder desk)
    {
        desk.MapPost("/sign-in/passkey/options", async (HttpContext http, SignInManager<Account> signIn, PasskeyRules rules) =>
            rules.DomainFor(http.Request) is null ? Results.NotFound() : Results.Content(
                await signIn.MakePasskeyRequestOptionsAsync(null), "application/json", Encoding.UTF8)).Needs(Permission.Anyone);
        desk.MapPost("/sign-in/passkey", UseAsync).Needs(Permission.Anyone);
    }

    private static async Task<IResult> UseAsync(
        HttpContext http, SignInManager<Account> signIn, UserManager<Account> users, PasskeyRules rules, SessionStarter entering,
        CancellationToken cancel)
    {
        if (rules.DomainFor(http.Request) is null)
            return Results.NotFound();
        var credential = (await http.Request.ReadFormAsync(cancel))["credential"].ToString();
        if (await AssertAsync(signIn, credential) is not { Succeeded: true } used || !used.User.IsOpen)
            return Results.LocalRedirect(
                $"{AccountsSetup.SignInPath}?problem=passkey&return={Uri.EscapeDataString(Places.Return(http.Request))}");
        // Its counter has moved on: a copy of the passkey would show by that.
        await users.AddOrUpdatePasskeyAsync(used.User, used.Passkey);
        await http.SignOutAsync(AccountsSetup.HalfWay);
        await entering.BeginAsync(used.User, AuthMethod.Passkey);
        return Results.LocalRedirect(Places.Return(http.Request));
    }

    private static async Task<PasskeyAssertionResult<Account>?> AssertAsync(SignInManager<Account> signIn, string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Nothing was asked for in this browser, or too long ago.
            return null;
        }
    }
}
