using Heed.Accounts;
using Heed.Accounts.Links;
using Heed.Accounts.SignIn;
using Heed.Desk.Previews;
using Heed.Desk.Releases;
using Heed.Desk.Removals;
using Heed.Desk.Returns;
using Heed.Desk.Reviewing;
using Heed.Layout;

namespace Heed.Desk;

/// <summary>The desk: where the programme is run. Every address below <c>/desk</c> is mapped here.</summary>
public static class DeskEndpoints
{
    /// <summary>Maps the desk.</summary>
    public static void MapDesk(this IEndpointRouteBuilder desk)
    {
        desk.MapSignIn();
        desk.MapWayIn();
        desk.MapGet("/", (Here here, StaffHere staff, CancellationToken cancel) => ShowAsync(here, staff, cancel)).Needs(Permission.SignedIn);
        var programme = desk.MapGroup("/{programme}");
        programme.MapReviews();
        programme.MapPreviews(Slices.Faces);
        programme.MapReleases();
        programme.MapRemovals();
        programme.MapReturns();
    }

    private static async Task<IResult> ShowAsync(Here here, StaffHere staff, CancellationToken cancel) =>
        new View("/Desk/Work.cshtml", new WorkPage { Here = here, Staff = await staff.FindAsync(cancel) });
}

/// <summary>My work.</summary>
public sealed class WorkPage : DeskPage
{
    public override string Title => "My work";

    public override string? Section => "";
}
