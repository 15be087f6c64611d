using Heed.Accounts.Administration;
using Heed.Accounts.SignIn;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Tokens;

/// <summary>
/// Services of a programme. One is an account that nobody signs in to: its roles take two people like those of anyone else, and an
/// administrator gives its tokens out.
/// </summary>
public static class ServiceEndpoints
{
    private static readonly AskedOn OnTheList = new(http => $"/desk/{http.GetRouteValue("programme")}/services");

    /// <summary>Maps them below a programme's desk.</summary>
    public static void MapServices(this IEndpointRouteBuilder desk)
    {
        var services = desk.MapGroup("/{programme}/services");
        services.MapGet("", (Services all, CancellationToken cancel) => all.ListAsync("", "", [], cancel)).Needs(Permission.ManageAccounts);
        services.MapPost("", BeginAsync).Needs(Permission.ManageAccounts).AddEndpointFilter<FreshSignIn>().WithMetadata(OnTheList);
        services.MapGet("/{name}", (string name, Services all, CancellationToken cancel) =>
            all.ShowAsync(name, TokenForm.Empty, [], null, cancel)).Needs(Permission.ManageAccounts);
        services.MapPost("/{name}", MakeAsync).Needs(Permission.ManageAccounts).AddEndpointFilter<FreshSignIn>().WithMetadata(OnTheList);
        services.MapPost("/{name}/revoke", RevokeAsync).Needs(Permission.ManageAccounts);
    }

    private static async Task<IResult> BeginAsync(
        HttpContext http, RequestContext here, Services all, StaffHere staff, AccountMaking making, HeedDatabase db,
        CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (name, display) = (form["name"].ToString().Trim(), form["display"].ToString().Trim());
        try
        {
            var account = await making.MakeAsync(name, display, null, (await staff.FindAsync(cancel))!.Name, here.Programme);
            account.IsService = true;
            await db.SaveChangesAsync(cancel);
        }
        catch (RefusedException refused)
        {
            var field = display.Length is 0 or > Account.NameLength ? "display" : "name";
            return await all.ListAsync(name, display, [(field, refused.Message)], cancel);
        }
        return Results.LocalRedirect($"/desk/{here.Programme}/accounts/person/{name}");
    }

    private static async Task<IResult> MakeAsync(
        string name, HttpContext http, RequestContext here, Services all, StaffHere staffHere, AccessTokens tokens, HeedDatabase db,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await all.FindAsync(name, cancel) is not { } service)
            return ErrorResults.NotFound(here);
        var form = TokenForm.Read(await http.Request.ReadFormAsync(cancel), here.Programme);
        var of = (await StaffHere.OfAsync(db, service.Id, clock.GetUtcNow().UtcDateTime, cancel))!;
        var problems = form.Problems(of, (await tokens.OfAsync(service.Id, cancel)).Count);
        if (problems.Count > 0)
            return await all.ShowAsync(name, form, problems, null, cancel);
        var by = (await staffHere.FindAsync(cancel))!;
        // Whoever has seen a token can act as the service, so it counts as theirs where a second person is needed.
        service.LinkShownTo = by.Name;
        return await all.ShowAsync(name, TokenForm.Empty, [], await tokens.MakeAsync(service.Id, form, by.Name, cancel), cancel);
    }

    private static async Task<IResult> RevokeAsync(
        string name, HttpContext http, RequestContext here, Services all, StaffHere staff, AccessTokens tokens, CancellationToken cancel)
    {
        if (await all.FindAsync(name, cancel) is not { } service)
            return ErrorResults.NotFound(here);
        if (Guid.TryParse((await http.Request.ReadFormAsync(cancel))["token"].ToString(), out var id))
            await tokens.RevokeAsync(service.Id, id, (await staff.FindAsync(cancel))!.Name, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/services/{name}?done=token-revoked");
    }
}

/// <summary>Reads the services of a programme for the desk.</summary>
public sealed class Services(RequestContext here, StaffHere staffHere, StaffList people, AccessTokens tokens, HeedDatabase db)
{
    /// <summary>A service that the reader looks after; null when there is none of that name.</summary>
    public async Task<Account?> FindAsync(string name, CancellationToken cancel) =>
        await db.Accounts.FirstOrDefaultAsync(a => a.UserName == name && a.IsService && a.EndedAt == null, cancel) is { } service
        && await people.MayEndAsync((await staffHere.FindAsync(cancel))!, service, cancel) ? service : null;

    public async Task<IResult> ListAsync(
        string name, string display, IReadOnlyList<(string, string)> errors, CancellationToken cancel)
    {
        var by = (await staffHere.FindAsync(cancel))!;
        var services = new List<(Account, int)>();
        foreach (var person in (await people.ListAsync(by, cancel)).Where(p => p.Account.IsService))
            services.Add((person.Account, (await tokens.OfAsync(person.Account.Id, cancel)).Count));
        var page = new ServicesPage { Here = here, Staff = by, Services = services, Name = name, DisplayName = display, Errors = errors };
        return new View(
            "/Accounts/Tokens/Services.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    public async Task<IResult> ShowAsync(
        string name, TokenForm form, IReadOnlyList<(string, string)> errors, string? secret, CancellationToken cancel)
    {
        if (await FindAsync(name, cancel) is not { } service)
            return ErrorResults.NotFound(here);
        var page = new TokenPage
        {
            Here = here,
            Staff = await staffHere.FindAsync(cancel),
            Service = service,
            Action = $"/desk/{here.Programme}/services/{name}",
            Tokens = [.. (await tokens.OfAsync(service.Id, cancel)).Where(t => t.Programme == here.Programme)],
            Form = form,
            Errors = errors,
            Secret = secret,
        };
        return new View(
            "/Accounts/Tokens/Tokens.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
