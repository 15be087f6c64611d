using Heed.Accounts.Passwords;
using Heed.Accounts.SignIn;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Links;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heed.Accounts.Links;

/// <summary>Where one-time links lead. Opening one changes nothing: only the button uses it.</summary>
public static class WayInEndpoints
{
    /// <summary>Maps one-time links below the desk.</summary>
    public static void MapWayIn(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/way-in/{token}", ShowAsync).Needs(Permission.Anyone);
        desk.MapPost("/way-in/{token}", UseAsync).Needs(Permission.Anyone);
    }

    private static async Task<IResult> ShowAsync(
        string token, RequestContext here, OneTimeLinks links, UserManager<Account> users, IOptions<SignInRules> rules,
        CancellationToken cancel)
    {
        if (await links.FindAsync(token, cancel, AccountLinks.FirstAdministrator, AccountLinks.ChoosePassword) is not { } link)
            return TooLate(here);
        return await PageAsync(here, link, users, rules, null, []);
    }

    private static async Task<IResult> UseAsync(
        string token, HttpContext http, RequestContext here, OneTimeLinks links, UserManager<Account> users, HeedDatabase db,
        AccountMaking making,
        Credentials credentials, SessionStarter entering, IOptions<SignInRules> rules, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (await links.FindAsync(token, cancel, AccountLinks.FirstAdministrator, AccountLinks.ChoosePassword) is not { } link)
            return TooLate(here);
        var password = form["password"].ToString();
        if (password != form["password-again"].ToString())
            return await PageAsync(
                here, link, users, rules, form, [("password-again", "The passwords do not match. Enter the same password in both boxes.")]);
        Account account;
        try
        {
            var whose = link.Subject is { } known ? await users.FindByIdAsync(known.ToString()) : null;
            var hash = whose is null ? null : await credentials.HashAsync(whose, password, new Asker(whose.UserName!), cancel);
            await using var all = await db.Database.BeginTransactionAsync(cancel);
            if (!await links.UseAsync(link, cancel))
                return TooLate(here);
            if (whose is not null)
            {
                account = whose;
                await credentials.SetAsync(account, hash!, cancel);
            }
            else
            {
                if (await making.AnyAsync(cancel))
                    return TooLate(here);
                account = await making.MakeAsync(form["name"].ToString(), form["display"].ToString(), password);
                await making.GiveAsync(
                    account, new HeldRole("", Role.Administrator, null), "The first administrator, made with the link on the console.",
                    cancel);
            }
            await all.CommitAsync(cancel);
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            var field = refused.Code == "weak-password" ? "password" : "name";
            return await PageAsync(here, link, users, rules, form, [(link.Subject is null ? field : "password", refused.Message)]);
        }
        await entering.BeginAsync(account, AuthMethod.Password);
        return Results.LocalRedirect(rules.Value.SecondFactorRequired ? $"{AccountsSetup.OwnPath}?done=way-in" : "/desk?done=way-in");
    }

    private static async Task<IResult> PageAsync(
        RequestContext here, OneTimeLink link, UserManager<Account> users, IOptions<SignInRules> rules, IFormCollection? form,
        IReadOnlyList<(string, string)> errors)
    {
        var account = link.Subject is { } id ? await users.FindByIdAsync(id.ToString()) : null;
        if (link.Subject is not null && account is not { IsOpen: true })
            return TooLate(here);
        var page = new WayInPage
        {
            Here = here,
            IsFirst = account is null,
            Name = account?.UserName ?? form?["name"].ToString() ?? "",
            DisplayName = form?["display"].ToString() ?? "",
            WasUsed = account is { SignIns: > 0 },
            AsksSecondStep = rules.Value.SecondFactorRequired,
            Errors = errors,
        };
        return new View("/Accounts/Links/WayIn.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static IResult TooLate(RequestContext here) =>
        ErrorResults.Refused(
            here, StatusCodes.Status410Gone, "This link no longer works", "It has already been used, is more than a day old, "
            + "or was replaced by a newer one. Ask the person who gave it to you for a new link.");
}
