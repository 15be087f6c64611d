using Heed.Accounts.SignIn;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Mail;

namespace Heed.Accounts.Administration;

/// <summary>Accounts of a programme: the list, and making one.</summary>
public static class AdministrationEndpoints
{
    /// <summary>Maps accounts below the desk.</summary>
    public static void MapAdministration(this IEndpointRouteBuilder desk)
    {
        var accounts = desk.MapGroup("/{programme}/accounts");
        accounts.MapGet(
            "", (RequestContext here, StaffHere staff, StaffList people, GrantsWaiting waiting, EndedAccounts ended,
                CancellationToken cancel) =>
            ListAsync(here, staff, people, waiting, ended, "", cancel)).Needs(Permission.ManageAccounts);
        accounts.MapGet("/find", FindAsync).Needs(Permission.ManageAccounts);
        var fresh = accounts.MapGroup("").AddEndpointFilter<FreshSignIn>();
        fresh.MapGet("/new", async (RequestContext here, StaffHere staff, CancellationToken cancel) =>
            new View(
                "/Accounts/Administration/NewAccount.cshtml", new NewAccountPage { Here = here, Staff = await staff.FindAsync(cancel) }))
                    .Needs(Permission.ManageAccounts);
        fresh.MapPost("/new", MakeAsync).Needs(Permission.ManageAccounts);
        fresh.MapGet(
            "/person/{name}", async (string name, PersonView view, CancellationToken cancel) => await view.ShowAsync(
                name, null, [], cancel)).Needs(Permission.ManageAccounts);
        fresh.MapPost("/person/{name}/link", NewLinkAsync).Needs(Permission.ManageAccounts).WithMetadata(OnThePersonsPage);
        fresh.MapGrants();
        fresh.MapEnding();
    }

    /// <summary>Where the buttons about a person are.</summary>
    public static AskedOn OnThePersonsPage { get;
    } = new(http => $"/desk/{http.GetRouteValue("programme")}/accounts/person/{http.GetRouteValue("name")}");

    private static async Task<IResult> FindAsync(
        string? name, RequestContext here, StaffHere staff, StaffList people, GrantsWaiting waiting, EndedAccounts ended,
        CancellationToken cancel) =>
        name?.Trim().ToLowerInvariant() is { Length: > 0 } sought && await people.FindAsync(sought, cancel) is { } person
            ? Results.LocalRedirect($"/desk/{here.Programme}/accounts/person/{person.Account.UserName}")
            : await ListAsync(here, staff, people, waiting, ended, name?.Trim() ?? "", cancel);

    private static async Task<IResult> ListAsync(
        RequestContext here, StaffHere staff, StaffList people, GrantsWaiting waiting, EndedAccounts ended, string sought,
        CancellationToken cancel)
    {
        var by = (await staff.FindAsync(cancel))!;
        var (all, waits) = (await people.ListAsync(by, cancel), await waiting.InAsync(by, here.Programme, cancel));
        var page = new AccountsPage
        {
            Here = here,
            Staff = by,
            People = all,
            Sought = sought,
            Waiting = waits,
            Ended = await ended.ListAsync(by, here.Programme, cancel),
            Titles = await people.TitlesAsync(all.SelectMany(p => p.Grants).Concat(waits.Select(w => w.Grant)), cancel),
        };
        return new View("/Accounts/Administration/Accounts.cshtml", page);
    }

    private static async Task<IResult> MakeAsync(
        HttpContext http, RequestContext here, StaffHere staff, AccountMaking making, FirstLink first, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var by = (await staff.FindAsync(cancel))!;
        var (name, display, address) =
            (form["name"].ToString().Trim(), form["display"].ToString().Trim(), form["address"].ToString().Trim());
        try
        {
            if (address.Length > 0 && !EmailMessage.IsAddress(address))
                throw new RefusedException("address", EmailMessage.NoAddress);
            if (address.Length > 0 && await first.IsTakenAsync(address, cancel))
                throw new RefusedException("address", "Another account has this address. Enter the person’s own, or leave it empty.");
            var account = await making.MakeAsync(name, display, password: null, by.Name, here.Programme, address);
            return await LinkPageAsync(here, by, account, first, cancel);
        }
        catch (RefusedException refused)
        {
            var field = refused.Code == "address" ? "address" : display.Length is 0 or > Account.NameLength ? "display" : "name";
            var page = new NewAccountPage { Here = here, Staff = by, Name = name, DisplayName = display, Address = address,
                Errors = [(field, refused.Message)] };
            return new View("/Accounts/Administration/NewAccount.cshtml", page, StatusCodes.Status400BadRequest);
        }
    }

    // An administrator who could make a link for an account in use could sign in as that person, and be both of the two people.
    private static async Task<IResult> NewLinkAsync(
        string name, RequestContext here, StaffHere staff, StaffList people, FirstLink first, CancellationToken cancel)
    {
        if (await people.FindAsync(name, cancel) is not { } person)
            return ErrorResults.NotFound(here);
        if (!await people.MayMakeLinkAsync((await staff.FindAsync(cancel))!, person.Account, cancel))
            throw new RefusedException("not-yours", "You cannot create a sign-in link for this account. It was created elsewhere, or the "
                + "person also works for other programmes. Whoever runs this site can create one with the command “heed admin link”.");
        if (await people.HasWayInAsync(person.Account, cancel))
            throw new RefusedException(
                "has-way-in", "This person has signed in before. Whoever runs this site can create a new link with the command “heed admin "
                    + "link”.");
        return await LinkPageAsync(here, (await staff.FindAsync(cancel))!, person.Account, first, cancel);
    }

    private static async Task<IResult> LinkPageAsync(
        RequestContext here, Staff by, Account account, FirstLink first, CancellationToken cancel)
    {
        var handed = await first.MakeAsync(account, here.Programme, by, cancel);
        return new View(
            "/Accounts/Administration/NewAccount.cshtml",
            new NewAccountPage { Here = here, Staff = by, Name = account.UserName!, DisplayName = account.DisplayName,
                HandedOver = handed });
    }
}
