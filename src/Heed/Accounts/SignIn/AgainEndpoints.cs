using Heed.Accounts.OpenId;
using Heed.Accounts.Passkeys;
using Heed.Layout;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heed.Accounts.SignIn;

/// <summary>Asks again who someone is, before they change what they sign in with or give roles.</summary>
public static class AgainEndpoints
{
    public static void MapSignInAgain(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(
            "/sign-in/again",
            async (RequestContext here, StaffHere staff, UserManager<Account> users, PasskeyRules passkeys, IOptions<OpenIdChoice> outside,
                CancellationToken cancel) =>
            await PageAsync(here, staff, users, passkeys, outside, [], StatusCodes.Status200OK, cancel)).Needs(Permission.SignedIn);
        desk.MapPost("/sign-in/again", AgainAsync).Needs(Permission.SignedIn);
    }

    private static async Task<IResult> AgainAsync(
        HttpContext http, RequestContext here, StaffHere staff, UserManager<Account> users, SignInThrottle throttle,
        PasswordCheck passwords,
        SessionStarter entering, PasskeyRules passkeys, IOptions<OpenIdChoice> outside, CancellationToken cancel)
    {
        var person = (await staff.FindAsync(cancel))!;
        var form = await http.Request.ReadFormAsync(cancel);
        var found = await passwords.CheckAsync(person.Name, form["password"].ToString(), http.Connection.RemoteIpAddress, cancel);
        if (found.Counted is not { } counted)
            return await PageAsync(
                here, staff, users, passkeys, outside, [("password", Tries.TooMany)], StatusCodes.Status429TooManyRequests, cancel);
        if (found.Account is not { } account)
            return await PageAsync(here, staff, users, passkeys, outside, [("password", "Your password is incorrect. Try again.")],
                StatusCodes.Status400BadRequest, cancel);
        await throttle.ForgetAsync(counted, cancel);
        // How the session began stays: the password proves who is there, it does not stand in for a second factor.
        var how = Enum.TryParse<AuthMethod>(http.User.FindFirst(SessionStarter.HowClaim)?.Value, out var began) ? began
            : AuthMethod.Password;
        await entering.BeginAsync(account, how);
        return Results.LocalRedirect(Places.Return(http.Request));
    }

    private static async Task<IResult> PageAsync(
        RequestContext here, StaffHere staff, UserManager<Account> users, PasskeyRules passkeys, IOptions<OpenIdChoice> outside,
        IReadOnlyList<(string, string)> errors, int status, CancellationToken cancel)
    {
        var person = (await staff.FindAsync(cancel))!;
        var account = (await users.FindByIdAsync(person.Id.ToString()))!;
        var page = new AgainPage { Here = here, Staff = person, HasPassword = account.PasswordHash is not null,
            TakesPasskeys = passkeys.DomainFor(here.Request) is not null, Outside = outside.Value.Label, Errors = errors };
        return new View("/Accounts/SignIn/Again.cshtml", page, status);
    }
}
