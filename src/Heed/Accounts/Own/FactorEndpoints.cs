using System.Text;
using Heed.Accounts.Passkeys;
using Heed.Accounts.SignIn;
using Heed.Layout;
using Heed.Ledger;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heed.Accounts.Own;

/// <summary>Setting up and taking away passkeys, a code app and recovery codes, after a fresh sign-in.</summary>
public static class FactorEndpoints
{
    private const int LongestPasskeyName = 40;

    /// <summary>Maps the factors of the own account.</summary>
    public static void MapFactors(this IEndpointRouteBuilder own)
    {
        var fresh = own.MapGroup("").AddEndpointFilter<FreshSignIn>().WithMetadata(new AskedOn(_ => AccountsSetup.OwnPath));
        fresh.MapGet("/code-app", async (RequestContext here, MyAccount account, CancellationToken cancel) =>
            await CodeAppPageAsync(here, account, TimeCode.InLetters(TimeCode.NewKey()), [], cancel)).Needs(Permission.SignedIn);
        fresh.MapPost("/code-app", AddCodeAppAsync).Needs(Permission.SignedIn);
        fresh.MapPost("/code-app/remove", RemoveCodeAppAsync).Needs(Permission.SignedIn);
        fresh.MapPost("/recovery-codes", NewCodesAsync).Needs(Permission.SignedIn);
        fresh.MapPost("/passkeys/options", PasskeyOptionsAsync).Needs(Permission.SignedIn);
        fresh.MapPost("/passkeys", AddPasskeyAsync).Needs(Permission.SignedIn);
        fresh.MapPost("/passkeys/remove", RemovePasskeyAsync).Needs(Permission.SignedIn);
    }

    private static async Task<IResult> AddCodeAppAsync(
        HttpContext http, RequestContext here, MyAccount own, SecondFactors factors, SessionStarter entering, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (staff, account) = await own.FindAsync(cancel);
        var letters = form["secret"].ToString();
        if (TimeCode.FromLetters(letters) is not { } key)
            return Results.LocalRedirect($"{AccountsSetup.OwnPath}/code-app");
        var isFirst = !account.TwoFactorEnabled;
        if (!await factors.AddCodeAppAsync(account, key, form["code"].ToString(), staff.Session, cancel))
            return await CodeAppPageAsync(
                here, own, letters,
                [("code", "The code is incorrect. Check that the clock on your device is right, then enter the next code.")],
                cancel);
        return await AddedAsync(here, staff, account, isFirst, factors, entering, cancel);
    }

    private static async Task<IResult> RemoveCodeAppAsync(
        MyAccount own, UserManager<Account> users, SecondFactors factors, SessionStarter entering, IOptions<SignInRules> rules,
        CancellationToken cancel)
    {
        var (staff, account) = await own.FindAsync(cancel);
        if (rules.Value.SecondFactorRequired && (await users.GetPasskeysAsync(account)).Count == 0)
            throw LastOne();
        await factors.RemoveCodeAppAsync(account, staff.Session, cancel);
        await entering.GoOnAsync(account);
        return Results.LocalRedirect($"{AccountsSetup.OwnPath}?done=factor-removed");
    }

    private static async Task<IResult> NewCodesAsync(
        RequestContext here, MyAccount own, SecondFactors factors, SessionStarter entering, CancellationToken cancel)
    {
        var (staff, account) = await own.FindAsync(cancel);
        if (!account.TwoFactorEnabled)
            throw new RefusedException(
                "no-factor", "Set up a passkey or a code app first. Recovery codes are for when you lose it.");
        var codes = await factors.NewRecoveryCodesAsync(account, staff.Session, cancel);
        await entering.GoOnAsync(account);
        return new View("/Accounts/Own/RecoveryCodes.cshtml", new RecoveryCodesPage { Here = here, Staff = staff, Codes = codes });
    }

    private static async Task<IResult> PasskeyOptionsAsync(
        HttpContext http, MyAccount own, SignInManager<Account> signIn, PasskeyRules rules, CancellationToken cancel)
    {
        if (rules.DomainFor(http.Request) is null)
            return Results.NotFound();
        var (_, account) = await own.FindAsync(cancel);
        var options = await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.DisplayName });
        return Results.Content(options, "application/json", Encoding.UTF8);
    }

    private static async Task<IResult> AddPasskeyAsync(
        HttpContext http, RequestContext here, MyAccount own, SignInManager<Account> signIn, SecondFactors factors, SessionStarter entering,
        PasskeyRules rules, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (staff, account) = await own.FindAsync(cancel);
        if (rules.DomainFor(http.Request) is null || await AttestAsync(
            signIn, form["credential"].ToString()) is not { Succeeded: true } made || made.UserEntity.Id != account.Id.ToString())
            return await own.PageAsync(null, [("passkey-name", "The passkey could not be set up. Try again.")], cancel);
        var name = form["passkey-name"].ToString().Trim();
        made.Passkey.Name = name.Length == 0 ? Devices.InWords(http.Request.Headers.UserAgent.ToString())
            : name[..Math.Min(name.Length, LongestPasskeyName)];
        var isFirst = !account.TwoFactorEnabled;
        await factors.AddPasskeyAsync(account, made.Passkey, staff.Session, cancel);
        return await AddedAsync(here, staff, account, isFirst, factors, entering, cancel);
    }

    // Who loses the only factor before there are recovery codes needs an administrator to get back in.
    private static async Task<IResult> AddedAsync(
        RequestContext here, Staff staff, Account account, bool isFirst, SecondFactors factors, SessionStarter entering,
        CancellationToken cancel)
    {
        var codes = isFirst ? await factors.NewRecoveryCodesAsync(account, staff.Session, cancel) : [];
        await entering.GoOnAsync(account);
        return isFirst
            ? new View(
                "/Accounts/Own/RecoveryCodes.cshtml",
                new RecoveryCodesPage { Here = here, Staff = staff with { MustAddFactor = false }, Codes = codes, IsFirst = true })
            : Results.LocalRedirect($"{AccountsSetup.OwnPath}?done=factor-added");
    }

    private static async Task<PasskeyAttestationResult?> AttestAsync(SignInManager<Account> signIn, string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Nothing was asked for in this browser, or too long ago.
            return null;
        }
    }

    private static async Task<IResult> RemovePasskeyAsync(
        HttpContext http, MyAccount own, UserManager<Account> users, SecondFactors factors, SessionStarter entering,
        IOptions<SignInRules> rules, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (staff, account) = await own.FindAsync(cancel);
        var passkeys = await users.GetPasskeysAsync(account);
        if (passkeys.FirstOrDefault(p => OwnAccountPage.KeyOf(p) == form["passkey"].ToString()) is not { } passkey)
            return Results.LocalRedirect(AccountsSetup.OwnPath);
        if (rules.Value.SecondFactorRequired && passkeys.Count == 1 && !account.HasCodeApp)
            throw LastOne();
        await factors.RemovePasskeyAsync(account, passkey.CredentialId, staff.Session, cancel);
        await entering.GoOnAsync(account);
        return Results.LocalRedirect($"{AccountsSetup.OwnPath}?done=factor-removed");
    }

    private static RefusedException LastOne() => new("last-factor", "This is your only second step. Set up another one first.");

    private static async Task<IResult> CodeAppPageAsync(
        RequestContext here, MyAccount own, string key, IReadOnlyList<(string, string)> errors, CancellationToken cancel) =>
        new View(
            "/Accounts/Own/CodeApp.cshtml",
            new CodeAppPage { Here = here, Staff = (await own.FindAsync(cancel)).Staff, Key = key, Errors = errors },
            errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
}
