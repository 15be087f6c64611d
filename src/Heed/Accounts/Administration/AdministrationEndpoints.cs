using Heed.Accounts.Links;
using Heed.Accounts.SignIn;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Accounts.Administration;

/// <summary>Accounts of a programme: the list, making one, ending one.</summary>
public static class AdministrationEndpoints
{
    /// <summary>Maps accounts below the desk.</summary>
    public static void MapAdministration(this IEndpointRouteBuilder desk)
    {
        var accounts = desk.MapGroup("/{programme}/accounts");
        accounts.MapGet("", ListAsync).Needs(Permission.ManageAccounts);
        var fresh = accounts.MapGroup("").AddEndpointFilter<FreshSignIn>();
        fresh.MapGet("/new", async (Here here, StaffHere staff, CancellationToken cancel) =>
            new View("/Accounts/Administration/NewAccount.cshtml", new NewAccountPage { Here = here, Staff = await staff.FindAsync(cancel) })).Needs(Permission.ManageAccounts);
        fresh.MapPost("/new", MakeAsync).Needs(Permission.ManageAccounts);
        fresh.MapGet("/person/{name}", async (string name, PersonView view, CancellationToken cancel) => await view.ShowAsync(name, null, [], cancel)).Needs(Permission.ManageAccounts);
        fresh.MapPost("/person/{name}/link", NewLinkAsync).Needs(Permission.ManageAccounts).WithMetadata(OnThePersonsPage);
        fresh.MapPost("/person/{name}/end", EndAsync).Needs(Permission.ManageAccounts).WithMetadata(OnThePersonsPage);
        fresh.MapGrants();
    }

    /// <summary>Where the buttons about a person are.</summary>
    public static AskedOn OnThePersonsPage { get; } = new(http => $"/desk/{http.GetRouteValue("programme")}/accounts/person/{http.GetRouteValue("name")}");

    private static async Task<IResult> ListAsync(Here here, StaffHere staff, StaffList people, GrantsWaiting waiting, CancellationToken cancel)
    {
        var (all, waits) = (await people.ListAsync(cancel), await waiting.InAsync(here.Programme, cancel));
        var page = new AccountsPage
        {
            Here = here,
            Staff = await staff.FindAsync(cancel),
            People = all,
            Waiting = waits,
            Titles = await people.TitlesAsync(all.SelectMany(p => p.Grants).Concat(waits.Select(w => w.Grant)), cancel),
        };
        return new View("/Accounts/Administration/Accounts.cshtml", page);
    }

    private static async Task<IResult> MakeAsync(HttpContext http, Here here, StaffHere staff, AccountMaking making, LinkBook links, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var by = (await staff.FindAsync(cancel))!;
        var (name, display) = (form["name"].ToString().Trim(), form["display"].ToString().Trim());
        try
        {
            var account = await making.MakeAsync(name, display, password: null);
            return await LinkPageAsync(here, by, account, links, cancel);
        }
        catch (RefusedException refused)
        {
            var page = new NewAccountPage { Here = here, Staff = by, Name = name, DisplayName = display, Errors = [(display.Length is 0 or > Account.NameLength ? "display" : "name", refused.Message)] };
            return new View("/Accounts/Administration/NewAccount.cshtml", page, StatusCodes.Status400BadRequest);
        }
    }

    // An administrator who could make a link for an account in use could sign in as that person, and be both of the two people.
    private static async Task<IResult> NewLinkAsync(string name, Here here, StaffHere staff, StaffList people, LinkBook links, CancellationToken cancel)
    {
        if (await people.FindAsync(name, cancel) is not { } person)
            return Problems.NotFound(here);
        if (!await people.MayEndAsync((await staff.FindAsync(cancel))!, person.Account, cancel))
            throw new RefusedException("not-yours", "You can’t make a way in for this account: its person also works for other programmes. Whoever runs this site can: heed admin link.");
        if (await people.HasWayInAsync(person.Account, cancel))
            throw new RefusedException("has-way-in", "They have signed in before. Whoever runs this site makes them a new link on the console: heed admin link.");
        return await LinkPageAsync(here, (await staff.FindAsync(cancel))!, person.Account, links, cancel);
    }

    private static async Task<IResult> EndAsync(string name, Here here, StaffHere staff, StaffList people, GrantBook grants, CancellationToken cancel)
    {
        var by = (await staff.FindAsync(cancel))!;
        if (await people.FindAsync(name, cancel) is not { } person)
            return Problems.NotFound(here);
        if (!await people.MayEndAsync(by, person.Account, cancel))
            throw new RefusedException("not-yours", "You can’t end this account: it is your own, or its person also works for other programmes. End their roles here instead.");
        await grants.EndAccountAsync(person.Account, by, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/accounts?done=account-ended");
    }

    private static async Task<IResult> LinkPageAsync(Here here, Staff by, Account account, LinkBook links, CancellationToken cancel)
    {
        var link = here.Origin + await links.MakeAsync(LinkPurpose.ChoosePassword, account.Id, by.Name, cancel);
        return new View("/Accounts/Administration/NewAccount.cshtml", new NewAccountPage { Here = here, Staff = by, Name = account.UserName!, DisplayName = account.DisplayName, Link = link });
    }
}
