using Heed.Accounts;
using Heed.Layout;
using Heed.Layout.Naming;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Http;

namespace Heed.Desk.Beginning;

/// <summary>What a programme is called in addresses, and the way to close it.</summary>
public static class NamingEndpoints
{
    /// <summary>Maps the page below a programme's desk.</summary>
    public static void MapNaming(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/name", ShowAsync).Needs(Permission.Configure);
        programme.MapPost("/name", GiveAsync).Needs(Permission.Configure);
    }

    private static async Task<IResult> ShowAsync(RequestContext here, StaffHere staff, CancellationToken cancel) =>
        Page(here, (await staff.FindAsync(cancel))!, here.Name, []);

    private static async Task<IResult> GiveAsync(
        HttpRequest request, RequestContext here, StaffHere staffHere, HeedDatabase db, ProgrammeLedger ledger, LedgerHeadCache head,
        TimeProvider clock, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var name = (await request.ReadFormAsync(cancel))["name"].ToString().Trim();
        if (Founding.RefusalOf(name) is { } rule)
            return Page(here, staff, name, [("name", rule)]);
        if (name != here.Name)
        {
            try
            {
                await ProgrammeNames.GiveAsync(db, ledger, here.Programme, name, staff.Name, clock.GetUtcNow().UtcDateTime, cancel);
            }
            catch (RefusedException refused) when (refused.Code == "name-taken")
            {
                return Page(here, staff, name, [("name", refused.Message)]);
            }
            head.Forget();
        }
        return Results.LocalRedirect($"/desk/{here.Programme}/name?done=changed");
    }

    private static View Page(RequestContext here, Staff staff, string typed, IReadOnlyList<(string, string)> errors) =>
        new("/Desk/Beginning/Naming.cshtml", new NamingPage { Here = here, Staff = staff, Typed = typed, Errors = errors },
            errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
}

/// <summary>The page on which a programme gets another name in addresses.</summary>
public sealed class NamingPage : DeskPage
{
    /// <summary>The name as it stands in the form.</summary>
    public required string Typed { get; init; }

    public override string Title => "Web address and closing";

    public override string? Section => "name";

    /// <summary>The names that it had before.</summary>
    public IReadOnlyList<string> Former => [.. Here.Names.AllOf(Here.Programme).Where(n => n != Here.Name).Order(StringComparer.Ordinal)];
}
