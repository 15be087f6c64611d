using System.Globalization;
using System.Security.Claims;
using Heed.Accounts.OpenId;
using Heed.Accounts.Passkeys;
using Heed.Accounts.Passwords;
using Heed.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heed.Accounts.SignIn;

/// <summary>Signing in with a password and out. Whatever is wrong, the answer is the same, and takes as long.</summary>
public static class SignInEndpoints
{
    private const string Wrong = "Your user name or password is incorrect.";

    /// <summary>Maps signing in and out below the desk.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/sign-in", ShowAsync).Needs(Permission.Anyone);
        desk.MapPost("/sign-in", SignInAsync).Needs(Permission.Anyone);
        desk.MapPost("/sign-out", SignOutAsync).Needs(Permission.Anyone);
        desk.MapCodeStep();
        desk.MapSignInAgain();
        desk.MapPasskeySignIn();
        desk.MapOpenId();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, RequestContext here, PasskeyRules passkeys, IOptions<OpenIdChoice> outside, DepartedSessions departed)
    {
        var problems = Problem(here.Request.Query["problem"].ToString());
        return Page(here, passkeys, outside, "", problems, StatusCodes.Status200OK, await departed.WhyAsync(http));
    }

    private static async Task<IResult> SignInAsync(
        HttpContext http, RequestContext here, PasswordCheck passwords, SignInThrottle throttle, SessionStarter entering,
        PasskeyRules passkeys,
        IOptions<OpenIdChoice> outside, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var name = form["name"].ToString().Trim();
        CheckedPassword found;
        try
        {
            found = await passwords.CheckAsync(name, form["password"].ToString(), http.Connection.RemoteIpAddress, cancel);
        }
        catch (HashingBusyException busy)
        {
            http.Response.Headers.RetryAfter = HashingBusyException.TryAgainAfter.ToString(CultureInfo.InvariantCulture);
            return Page(here, passkeys, outside, name, [("password", busy.Message)], StatusCodes.Status503ServiceUnavailable);
        }
        if (found.Counted is not { } counted)
            return Page(here, passkeys, outside, name, [("password", Tries.TooMany)], StatusCodes.Status429TooManyRequests);
        if (found.Account is not { } account)
            return Page(here, passkeys, outside, name, [("name", Wrong)], StatusCodes.Status400BadRequest);
        if (account.TwoFactorEnabled)
        {
            var half = new ClaimsPrincipal(
                new ClaimsIdentity(
                    [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(CodeEndpoints.StampClaim, CodeEndpoints.StampOf(account))],
                    AccountsSetup.HalfWay));
            await http.SignInAsync(AccountsSetup.HalfWay, half);
            return Results.LocalRedirect($"{AccountsSetup.SignInPath}/code{Places.Query(http.Request)}");
        }
        await throttle.ForgetAsync(counted, cancel);
        await entering.BeginAsync(account, AuthMethod.Password);
        return Results.LocalRedirect(Places.Return(http.Request));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        await http.SignOutAsync(AccountsSetup.HalfWay);
        return Results.LocalRedirect($"{AccountsSetup.SignInPath}?done=signed-out");
    }

    private static IReadOnlyList<(string, string)> Problem(string word) =>
        word switch
        {
            "outside" => [("name", "We could not sign you in that way. Try again, or ask an administrator.")],
            "passkey" => [("name", "That passkey did not work. Try again, or sign in with your password.")],
            _ => [],
        };

    private static View Page(
        RequestContext here,
        PasskeyRules passkeys,
        IOptions<OpenIdChoice> outside,
        string name,
        IReadOnlyList<(string, string)> errors,
        int status,
        string? why = null)
    {
        var page = new SignInPage
        {
            Here = here,
            Name = name,
            Why = why,
            TakesPasskeys = passkeys.DomainFor(here.Request) is not null,
            Outside = outside.Value.Label,
            Errors = errors,
        };
        return new View("/Accounts/SignIn/SignIn.cshtml", page, status);
    }
}
