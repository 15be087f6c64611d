using Heed.Layout;
using Heed.Ledger;

namespace Heed.Accounts.Administration;

/// <summary>Ending an account, after a page that says what that means, and restoring one.</summary>
public static class EndingEndpoints
{
    private static readonly SignIn.AskedOn OnTheList = new(http => $"/desk/{http.GetRouteValue("programme")}/accounts");

    /// <summary>Maps both below a programme's accounts.</summary>
    public static void MapEnding(this IEndpointRouteBuilder accounts)
    {
        accounts.MapGet("/person/{name}/end", ShowAsync).Needs(Permission.ManageAccounts);
        accounts.MapPost("/person/{name}/end", EndAsync)
            .Needs(Permission.ManageAccounts).WithMetadata(AdministrationEndpoints.OnThePersonsPage);
        accounts.MapPost("/person/{name}/restore", RestoreAsync).Needs(Permission.ManageAccounts).WithMetadata(OnTheList);
    }

    private static async Task<IResult> ShowAsync(
        string name, RequestContext here, StaffHere staff, StaffList people, TimeProvider clock, CancellationToken cancel)
    {
        var by = (await staff.FindAsync(cancel))!;
        if (await ToEndAsync(name, by, people, cancel) is not { } person)
            return ErrorResults.NotFound(here);
        var page = new EndAccountPage
        {
            Here = here,
            Staff = by,
            Person = person,
            Titles = await people.TitlesAsync(person.Grants, cancel),
            Until = Keeping.EndedAccountLine.Until(clock.GetUtcNow().UtcDateTime),
        };
        return new View("/Accounts/Administration/EndAccount.cshtml", page);
    }

    private static async Task<IResult> EndAsync(
        string name, RequestContext here, StaffHere staff, StaffList people, RoleGrants grants, CancellationToken cancel)
    {
        var by = (await staff.FindAsync(cancel))!;
        if (await ToEndAsync(name, by, people, cancel) is not { } person)
            return ErrorResults.NotFound(here);
        await grants.EndAccountAsync(person.Account, by, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/accounts?done=account-ended");
    }

    private static async Task<IResult> RestoreAsync(
        string name, RequestContext here, StaffHere staff, StaffList people, EndedAccounts ended, CancellationToken cancel)
    {
        if (await people.AccountAsync(name, cancel) is not { } account)
            return ErrorResults.NotFound(here);
        await ended.RestoreAsync(account, (await staff.FindAsync(cancel))!, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/accounts/person/{name}?done=account-restored");
    }

    private static async Task<PersonWithRoles?> ToEndAsync(string name, Staff by, StaffList people, CancellationToken cancel)
    {
        if (await people.FindAsync(name, cancel) is not { } person)
            return null;
        return await people.MayEndAsync(by, person.Account, cancel)
            ? person
            : throw new RefusedException(
                "not-yours",
                "You cannot end this account. It is yours, or the person also works for other programmes. End their roles here instead.");
    }
}
