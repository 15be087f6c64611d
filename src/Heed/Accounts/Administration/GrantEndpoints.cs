using Heed.Accounts.SignIn;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts.Administration;

/// <summary>Asking for roles, confirming and refusing them, ending them.</summary>
public static class GrantEndpoints
{
    private static readonly AskedOn OnTheGrantsPage = new(
        http => $"/desk/{http.GetRouteValue("programme")}/accounts/roles/{http.GetRouteValue("id")}");

    /// <summary>Maps roles below a programme's accounts.</summary>
    public static void MapGrants(this IEndpointRouteBuilder accounts)
    {
        accounts.MapPost("/person/{name}/ask", AskAsync).Needs(Permission.ManageAccounts)
            .WithMetadata(AdministrationEndpoints.OnThePersonsPage);
        accounts.MapGet(
            "/roles/{id:guid}", async (Guid id, HttpContext http, RequestContext here, CancellationToken cancel) => await ShowAsync(
                id, http, here, "", [], cancel)).Needs(Permission.ManageAccounts);
        accounts.MapPost("/roles/{id:guid}/confirm", (Guid id, HttpContext http, RequestContext here, CancellationToken cancel) =>
            DecideAsync(id, http, here, (book, grant, by) => book.ConfirmAsync(grant, by, cancel), "role-given", cancel))
                .Needs(Permission.ManageAccounts).WithMetadata(OnTheGrantsPage);
        accounts.MapPost("/roles/{id:guid}/refuse", (Guid id, HttpContext http, RequestContext here, CancellationToken cancel) =>
            DecideAsync(id, http, here, (book, grant, by) => book.EndAsync(Waiting(grant), by, cancel), "role-refused", cancel))
                .Needs(Permission.ManageAccounts).WithMetadata(OnTheGrantsPage);
        accounts.MapPost("/roles/{id:guid}/end", (Guid id, HttpContext http, RequestContext here, CancellationToken cancel) =>
            DecideAsync(id, http, here, (book, grant, by) => book.EndAsync(grant, by, cancel), "role-ended", cancel))
                .Needs(Permission.ManageAccounts).WithMetadata(new AskedOn(http => $"/desk/{http.GetRouteValue("programme")}/accounts"));
        accounts.MapPost("/roles/{id:guid}/emergency", EmergencyAsync).Needs(Permission.ManageAccounts).WithMetadata(OnTheGrantsPage);
    }

    private static async Task<IResult> AskAsync(
        string name, HttpContext http, RequestContext here, StaffHere staff, StaffList people, PersonView view, RoleGrants grants,
        FirstRoles first,
        CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (await people.FindAsync(name, cancel) is not { } person)
            return ErrorResults.NotFound(here);
        var roles = Enum.GetValues<Role>().Where(r => form["role"].Contains(r.Slug)).ToList();
        List<(string, string)> errors = roles.Count == 0 ? [("role", "Choose a role.")] : [];
        var (asked, by) = (new List<HeldRole>(), (await staff.FindAsync(cancel))!);
        foreach (var role in roles)
        {
            var kind = (role == Role.GroupSecretary ? Slices.Registry.WithMembers : Slices.Registry.Answerable).Kind;
            var field = kind.Name;
            var of = Access.IsNarrow(role) ? form[field].ToString() : null;
            if (of is not null && (await people.RecordsAsync(kind.Name, cancel)).All(r => r.Value != of))
                errors.Add(
                    (field, role == Role.GroupSecretary ? "Choose the group that the secretary writes for."
                        : "Choose the body that the action owner reports for."));
            asked.Add(new HeldRole(here.Programme, role, of));
        }
        // Found out before any is given: an administrator among them is the second person for the next.
        var given = new HashSet<HeldRole>();
        foreach (var role in asked)
        {
            if (await first.MayGiveAsync(by, person.Account, role, cancel))
                given.Add(role);
        }
        foreach (var role in errors.Count == 0 ? asked : [])
        {
            try
            {
                await (given.Contains(role) ? grants.GiveFirstAsync(person.Account, role, by, cancel)
                    : grants.AskAsync(person.Account.Id, role, by, cancel));
            }
            catch (RefusedException refused)
            {
                errors.Add(("role", $"{role.Role.Label}: {refused.Message}"));
            }
        }
        return errors.Count > 0 ? await view.ShowAsync(name, form, errors, cancel)
            : Results.LocalRedirect($"/desk/{here.Programme}/accounts?done={(given.Count > 0 ? "first-role-given" : "role-asked")}");
    }

    private static async Task<IResult> EmergencyAsync(Guid id, HttpContext http, RequestContext here, CancellationToken cancel)
    {
        var reason = (await http.Request.ReadFormAsync(cancel))["reason"].ToString();
        try
        {
            return await DecideAsync(
                id, http, here, (book, grant, by) => book.ConfirmInEmergencyAsync(grant, by, reason, cancel), "role-given", cancel);
        }
        catch (RefusedException refused) when (refused.Code == "no-reason")
        {
            return await ShowAsync(id, http, here, reason, [("reason", refused.Message)], cancel);
        }
    }

    private static async Task<IResult> DecideAsync(
        Guid id, HttpContext http, RequestContext here, Func<RoleGrants, Grant, Staff, Task> decide, string done, CancellationToken cancel)
    {
        var book = http.RequestServices.GetRequiredService<RoleGrants>();
        var by = (await http.RequestServices.GetRequiredService<StaffHere>().FindAsync(cancel))!;
        var grant = await book.FindAsync(here.Programme, id, cancel);
        if (grant is null && StaffList.MayChange(by, ""))
            grant = await book.FindAsync("", id, cancel);
        if (grant is null)
            return ErrorResults.NotFound(here);
        await decide(book, grant, by);
        if (grant.AccountId == by.Id)
            await http.RequestServices.GetRequiredService<SessionStarter>()
                .GoOnAsync((await http.RequestServices.GetRequiredService<UserManager<Account>>().FindByIdAsync(by.Id.ToString()))!);
        return Results.LocalRedirect($"/desk/{here.Programme}/accounts?done={done}");
    }

    private static Grant Waiting(Grant grant) => grant.IsWaiting ? grant
        : throw new RefusedException("not-waiting", "This request has already been decided.");

    private static async Task<IResult> ShowAsync(
        Guid id, HttpContext http, RequestContext here, string reason, IReadOnlyList<(string, string)> errors, CancellationToken cancel)
    {
        var services = http.RequestServices;
        var staff = (await services.GetRequiredService<StaffHere>().FindAsync(cancel))!;
        var waiting = (await services.GetRequiredService<GrantsWaiting>().InAsync(staff, here.Programme, cancel)).FirstOrDefault(
            w => w.Grant.Id == id);
        if (waiting is null)
            return ErrorResults.Refused(
                here, StatusCodes.Status409Conflict, "This request is no longer waiting",
                "It has been decided, or it never existed. The list of accounts shows who has which role.");
        var page = new GrantPage
        {
            Here = here,
            Staff = staff,
            Waiting = waiting,
            Titles = await services.GetRequiredService<StaffList>().TitlesAsync([waiting.Grant], cancel),
            Reason = reason,
            Errors = errors,
        };
        return new View(
            "/Accounts/Administration/Grant.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
