using Heed.Accounts;
using Heed.Layout;

namespace Heed.Desk.Work;

/// <summary>My work, over all programmes of the person and in each of them.</summary>
public static class WorkEndpoints
{
    /// <summary>Maps both.</summary>
    public static void MapWork(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/", ShowAllAsync).Needs(Permission.SignedIn);
        desk.MapGet("/{programme}", ShowAsync).Needs(Permission.EnterDesk);
    }

    private static async Task<IResult> ShowAllAsync(Here here, StaffHere staffHere, MyWork work, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var programmes = await work.ProgrammesAsync(staff, cancel);
        return Page(here, staff, programmes, await work.InAsync(staff, programmes, cancel));
    }

    private static async Task<IResult> ShowAsync(Here here, StaffHere staffHere, MyWork work, FirstSteps first, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var most = here.Request.Query["all"] == "yes" ? MyWork.Most : MyWork.ListedFirst;
        var tasks = await work.InAsync(staff, here.Programme, most, cancel);
        return Page(here, staff, [new(here.Programme, here.ProgrammeTitle, here.ProgrammeContent is not null)], tasks, await first.OfAsync(staff, cancel));
    }

    private static View Page(Here here, Staff staff, IReadOnlyList<ProgrammeOfMine> programmes, IReadOnlyList<WorkTask> tasks, IReadOnlyList<NextStep>? next = null) =>
        new("/Desk/Work/Work.cshtml", new WorkPage { Here = here, Staff = staff, Programmes = programmes, Tasks = tasks, Next = next ?? [] });
}
