using Heed.Layout;
using Heed.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Alone;

/// <summary>What was done in a programme without a second person, for its secretariat.</summary>
public static class AloneEndpoints
{
    private const int Most = 200;

    /// <summary>Maps the list below a programme's desk.</summary>
    public static void MapAlone(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/alone", async (RequestContext here, StaffHere staff, ActsAlone acts, CancellationToken cancel) =>
            new View(
                "/Accounts/Alone/Alone.cshtml",
                new AlonePage { Here = here, Staff = await staff.FindAsync(cancel), Acts = await acts.LatestAsync(
                    here.Programme, Most, cancel) })).Needs(Permission.ReadActsAlone);
        programme.MapPost("/alone/{id:guid}/read", ReadAsync).Needs(Permission.ReadActsAlone);
    }

    private static async Task<IResult> ReadAsync(Guid id, RequestContext here, StaffHere staff, ActsAlone acts, CancellationToken cancel)
    {
        try
        {
            await acts.ReadAsync(here.Programme, id, (await staff.FindAsync(cancel))!, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException("changed", "Someone else marked it as read at the same moment. Try again.");
        }
        return Results.LocalRedirect($"/desk/{here.Programme}/alone?done=read");
    }
}

/// <summary>What was done without a second person.</summary>
public sealed class AlonePage : DeskPage
{
    public override string Title => "Done without a second person";

    public override string? Section => "alone";

    /// <summary>The acts, newest first.</summary>
    public required IReadOnlyList<ActAlone> Acts { get; init; }
}
