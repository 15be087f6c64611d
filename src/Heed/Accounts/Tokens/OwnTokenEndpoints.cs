using Heed.Accounts.SignIn;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Accounts.Tokens;

/// <summary>A person's own tokens, under their account.</summary>
public static class OwnTokenEndpoints
{
    private const string Page = AccountsSetup.OwnPath + "/tokens";

    private static readonly AskedOn OnThePage = new(_ => Page);

    /// <summary>Maps them below the desk.</summary>
    public static void MapOwnTokens(this IEndpointRouteBuilder desk)
    {
        var own = desk.MapGroup("/account/tokens");
        own.MapGet("", (OwnTokens tokens, CancellationToken cancel) => tokens.ShowAsync(TokenForm.Empty, [], null, cancel))
            .Needs(Permission.SignedIn);
        own.MapPost("", MakeAsync).Needs(Permission.SignedIn).AddEndpointFilter<FreshSignIn>().WithMetadata(OnThePage);
        own.MapPost("/revoke", RevokeAsync).Needs(Permission.SignedIn);
    }

    private static async Task<IResult> MakeAsync(
        HttpContext http, OwnTokens own, StaffHere staffHere, AccessTokens tokens, CancellationToken cancel)
    {
        var form = TokenForm.Read(await http.Request.ReadFormAsync(cancel), null);
        var staff = (await staffHere.FindAsync(cancel))!;
        if (staff.MustAddFactor)
            return Results.LocalRedirect($"{AccountsSetup.OwnPath}?done=first-a-factor");
        var problems = form.Problems(staff, (await tokens.OfAsync(staff.Id, cancel)).Count);
        if (problems.Count > 0)
            return await own.ShowAsync(form, problems, null, cancel);
        return await own.ShowAsync(TokenForm.Empty, [], await tokens.MakeAsync(staff.Id, form, staff.Name, cancel), cancel);
    }

    private static async Task<IResult> RevokeAsync(
        HttpContext http, StaffHere staffHere, AccessTokens tokens, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        if (Guid.TryParse((await http.Request.ReadFormAsync(cancel))["token"].ToString(), out var id))
            await tokens.RevokeAsync(staff.Id, id, staff.Name, cancel);
        return Results.LocalRedirect($"{Page}?done=token-revoked");
    }
}

/// <summary>The page of a person's own tokens.</summary>
public sealed class OwnTokens(RequestContext here, StaffHere staffHere, AccessTokens tokens, ProgrammeLedger ledger)
{
    public async Task<IResult> ShowAsync(
        TokenForm form, IReadOnlyList<(string, string)> errors, string? secret, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        if (staff.MustAddFactor)
            return Results.LocalRedirect($"{AccountsSetup.OwnPath}?done=first-a-factor");
        var known = (await ledger.ReadAs(Viewer.Public).ProgrammesAsync(0, ListQuery.MostTaken, cancel))
            .ToDictionary(p => p.Entry.Programme, p => p.Entry.Title);
        var programmes = staff.Roles.Any(r => r.Programme.Length == 0) ? staff.Programmes.Union(known.Keys) : staff.Programmes;
        var page = new TokenPage
        {
            Here = here,
            Staff = staff,
            Action = $"{AccountsSetup.OwnPath}/tokens",
            Tokens = await tokens.OfAsync(staff.Id, cancel),
            Programmes = [.. programmes.Order().Select(p => new DesignOption(p, known.GetValueOrDefault(p, p)))],
            Form = form,
            Errors = errors,
            Secret = secret,
        };
        return new View(
            "/Accounts/Tokens/Tokens.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
