using System.Security.Claims;
using Heed.Accounts.Passkeys;
using Heed.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts.SignIn;

/// <summary>The second step of signing in: a code of the app, or a recovery code.</summary>
public static class CodeEndpoints
{
    /// <summary>Maps the second step.</summary>
    public static void MapCodeStep(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/sign-in/code", async (HttpContext http, RequestContext here, UserManager<Account> users, PasskeyRules passkeys) =>
            await HalfWayAsync(http, users) is { } account ? Page(here, account, passkeys, [], StatusCodes.Status200OK)
                : ToTheStart(http)).Needs(Permission.Anyone);
        desk.MapPost("/sign-in/code", CodeAsync).Needs(Permission.Anyone);
    }

    private static async Task<IResult> CodeAsync(
        HttpContext http, RequestContext here, UserManager<Account> users, SignInThrottle throttle, SecondFactors factors,
        SessionStarter entering,
        PasskeyRules passkeys, CancellationToken cancel)
    {
        if (await HalfWayAsync(http, users) is not { } account)
            return ToTheStart(http);
        var code = (await http.Request.ReadFormAsync(cancel))["code"].ToString();
        // Counted for the account wherever it comes from: whoever gets this far knows the password.
        if (await throttle.BeginAsync($"code of {account.Id}", null, cancel) is not { } counted)
            return Page(here, account, passkeys, [("code", Tries.TooMany)], StatusCodes.Status429TooManyRequests);
        if (!await factors.TakesAsync(account, code, cancel))
            return Page(
                here, account, passkeys,
                [("code", "The code is incorrect or has already been used. Wait for the next code and try again.")],
                StatusCodes.Status400BadRequest);
        await throttle.ForgetAsync(counted, cancel);
        await http.SignOutAsync(AccountsSetup.HalfWay);
        await entering.BeginAsync(account, AuthMethod.Code);
        return Results.LocalRedirect(Places.Return(http.Request));
    }

    private static async Task<Account?> HalfWayAsync(HttpContext http, UserManager<Account> users)
    {
        var half = await http.AuthenticateAsync(AccountsSetup.HalfWay);
        var account = half.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await users.FindByIdAsync(id) : null;
        return account is { IsOpen: true } && half.Principal!.FindFirstValue(StampClaim) == StampOf(account) ? account : null;
    }

    /// <summary>The claim that ties the first step to what the account was then.</summary>
    public const string StampClaim = "heed:stamp";

    /// <summary>
    /// What it ties it to. A password changed since was not the one that was typed; and who has signed in since then begins anew, so that a
    /// first step serves once.
    /// </summary>
    public static string StampOf(Account account) => $"{account.SecurityStamp} {account.SignIns}";

    private static IResult ToTheStart(HttpContext http) => Results.LocalRedirect($"{AccountsSetup.SignInPath}{Places.Query(http.Request)}");

    private static View Page(
        RequestContext here, Account account, PasskeyRules passkeys, IReadOnlyList<(string, string)> errors, int status) =>
        new("/Accounts/SignIn/Code.cshtml",
            new CodePage { Here = here, HasCodeApp = account.HasCodeApp, TakesPasskeys = passkeys.DomainFor(here.Request) is not null,
                Errors = errors }, status);
}
