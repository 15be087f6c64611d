using Heed.Accounts;
using Heed.Accounts.Administration;
using Heed.Desk.Writing;
using Heed.Layout;
using Heed.Platform.Database;

namespace Heed.Desk.Beginning;

/// <summary>Beginning a programme: its name and its address; whoever begins it may write it.</summary>
public static class BeginEndpoints
{
    /// <summary>Maps the page below the desk.</summary>
    public static void MapBegin(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(
            "/begin", async (string? name, RequestContext here, StaffHere staff, CancellationToken cancel) => await PageAsync(
                here, staff, "", name ?? "", [], cancel)).Needs(Permission.ManageAccounts);
        desk.MapPost("/begin", BeginAsync).Needs(Permission.ManageAccounts);
    }

    private static async Task<IResult> BeginAsync(
        HttpRequest request, RequestContext here, StaffHere staffHere, HeedDatabase db, Founding founding, RoleGrants grants,
        CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var (title, name) = (form["title"].ToString().Trim(), form["name"].ToString().Trim());
        var staff = (await staffHere.FindAsync(cancel))!;
        var chosen = name.Length > 0 ? name : NewReference.InAddress(title);
        List<(string, string)> errors = [];
        if (title.Length > 0 && Founding.RefusalOf(chosen) is null && !StaffList.MayChange(staff, chosen))
            errors.Add(
                ("name", "You can only create a programme that you are an administrator of. Ask an administrator of the whole site."));
        else if (await founding.RefusalAsync(title, chosen, cancel) is { } refusal)
            errors.Add(refusal);
        if (errors.Count > 0)
            return await PageAsync(here, staffHere, title, name, errors, cancel);
        await using (var all = await db.Database.BeginTransactionAsync(cancel))
        {
            await grants.FoundAsync(chosen, staff, cancel);
            await founding.BeginAsync(title, chosen, staff.Name, cancel);
            await all.CommitAsync(cancel);
        }
        return Results.LocalRedirect($"/desk/{chosen}?done=begun");
    }

    private static async Task<IResult> PageAsync(
        RequestContext here, StaffHere staffHere, string title, string name, List<(string, string)> errors, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var may = StaffList.MayChange(staff, "") || name.Length > 0 && StaffList.MayChange(staff, name);
        var page = new BeginPage { Here = here, Staff = staff, May = may, Typed = (title, name), Errors = errors };
        return new View("/Desk/Beginning/Begin.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}

/// <summary>The page that begins a programme.</summary>
public sealed class BeginPage : DeskPage
{
    /// <summary>Whether the reader may begin one.</summary>
    public required bool May { get; init; }

    public required (string Title, string Name) Typed { get; init; }

    public override string Title => "Create a programme";

    public override string? Section => "";
}
