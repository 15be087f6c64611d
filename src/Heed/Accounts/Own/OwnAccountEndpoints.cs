using Heed.Accounts.SignIn;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Own;

/// <summary>A person's own account: details, password, devices.</summary>
public static class OwnAccountEndpoints
{
    /// <summary>Maps the own account below the desk.</summary>
    public static void MapOwnAccount(this IEndpointRouteBuilder desk)
    {
        var own = desk.MapGroup("/account");
        own.MapGet("", (MyAccount account, CancellationToken cancel) => account.PageAsync(null, [], cancel)).Needs(Permission.SignedIn);
        own.MapPost("", SaveAsync).Needs(Permission.SignedIn);
        own.MapGet(
            "/password", async (RequestContext here, MyAccount own, CancellationToken cancel) => await PasswordPageAsync(
                here, own, [], StatusCodes.Status200OK, cancel)).Needs(Permission.SignedIn);
        own.MapPost("/password", ChangePasswordAsync).Needs(Permission.SignedIn);
        own.MapPost("/devices/end", EndDeviceAsync).Needs(Permission.SignedIn);
        own.MapPost("/sign-out-everywhere", SignOutEverywhereAsync).Needs(Permission.SignedIn);
        own.MapFactors();
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http, MyAccount own, UserManager<Account> users, AccountSecrets secrets, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (display, address, daily) =
            (form["display"].ToString().Trim(), form["address"].ToString().Trim(), form["daily"].Contains("true"));
        var errors = new List<(string, string)>();
        if (display.Length is 0 or > Account.NameLength)
            errors.Add(("display", $"Enter your name, in at most {Account.NameLength} characters."));
        if (address.Length > 0 && !EmailMessage.IsAddress(address))
            errors.Add(("address", EmailMessage.NoAddress));
        if (daily && address.Length == 0)
            errors.Add(("address", "Enter an email address for the daily email."));
        if (errors.Count > 0)
            return await own.PageAsync(form, errors, cancel);
        var (_, account) = await own.FindAsync(cancel);
        (account.DisplayName, account.ClosedAddress) = (display, address.Length == 0 ? null : secrets.Close(address));
        (account.WantsDailyMail, account.WantsNotices) = (daily, form["notices"].Contains("true"));
        var result = await users.UpdateAsync(account);
        return result.Succeeded ? Results.LocalRedirect($"{AccountsSetup.OwnPath}?done=changed")
            : throw new RefusedException("changed-meanwhile", "Your account was changed in another window. Open this page again.");
    }

    private static async Task<IResult> ChangePasswordAsync(
        HttpContext http, RequestContext here, MyAccount own, SignInThrottle throttle, PasswordCheck passwords, Credentials credentials,
        SessionStarter entering, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (staff, account) = await own.FindAsync(cancel);
        var found = await passwords.CheckAsync(staff.Name, form["password"].ToString(), http.Connection.RemoteIpAddress, cancel);
        if (found.Counted is not { } counted)
            return await PasswordPageAsync(here, own, [("password", Tries.TooMany)], StatusCodes.Status429TooManyRequests, cancel);
        if (found.Account is null)
            return await PasswordPageAsync(
                here, own, [("password", "The current password is incorrect.")], StatusCodes.Status400BadRequest, cancel);
        await throttle.ForgetAsync(counted, cancel);
        if (form["new-password"].ToString() != form["new-password-again"].ToString())
            return await PasswordPageAsync(
                here, own, [("new-password-again", "The new passwords do not match. Enter the same password in both boxes.")],
                StatusCodes.Status400BadRequest, cancel);
        try
        {
            await credentials.ChangePasswordAsync(account, form["new-password"].ToString(), found.Asker, staff.Session, cancel);
            await entering.GoOnAsync(account);
        }
        catch (RefusedException weak) when (weak.Code == "weak-password")
        {
            return await PasswordPageAsync(here, own, [("new-password", weak.Message)], StatusCodes.Status400BadRequest, cancel);
        }
        return Results.LocalRedirect($"{AccountsSetup.OwnPath}?done=password");
    }

    private static async Task<IResult> EndDeviceAsync(HttpContext http, MyAccount own, HeedDatabase db, CancellationToken cancel)
    {
        var (staff, _) = await own.FindAsync(cancel);
        if (Guid.TryParse((await http.Request.ReadFormAsync(cancel))["device"].ToString(), out var session))
            await db.Sessions.Where(s => s.Id == session && s.AccountId == staff.Id).ExecuteDeleteAsync(cancel);
        return Results.LocalRedirect($"{AccountsSetup.OwnPath}?done=device-ended");
    }

    private static async Task<IResult> SignOutEverywhereAsync(
        HttpContext http, MyAccount own, Credentials credentials, CancellationToken cancel)
    {
        var (staff, _) = await own.FindAsync(cancel);
        await credentials.EndSessionsAsync(staff.Id, null, cancel);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect($"{AccountsSetup.SignInPath}?done=signed-out-everywhere");
    }

    private static async Task<IResult> PasswordPageAsync(
        RequestContext here, MyAccount own, IReadOnlyList<(string, string)> errors, int status, CancellationToken cancel) =>
        new View(
            "/Accounts/Own/Password.cshtml", new PasswordPage { Here = here, Staff = (await own.FindAsync(cancel)).Staff, Errors = errors },
            status);
}
