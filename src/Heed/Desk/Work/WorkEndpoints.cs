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

    private static async Task<IResult> ShowAllAsync(
        RequestContext here, StaffHere staffHere, MyWork work, WelcomeReading welcome, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var programmes = await work.ProgrammesAsync(staff, cancel);
        return await PageAsync(here, staff, welcome, programmes, await work.InAsync(staff, programmes, cancel), cancel);
    }

    private static async Task<IResult> ShowAsync(
        RequestContext here, StaffHere staffHere, MyWork work, WelcomeReading welcome, FirstSteps first, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var most = here.Request.Query["all"] == "yes" ? MyWork.Most : MyWork.ListedFirst;
        var programme = new ProgrammeOfMine(here.Programme, here.ProgrammeTitle, here.ProgrammeContent is not null);
        return await PageAsync(here, staff, welcome, [programme], await work.InAsync(staff, here.Programme, most, cancel), cancel,
            await first.OfAsync(staff, cancel));
    }

    private static async Task<IResult> PageAsync(
        RequestContext here, Staff staff, WelcomeReading welcome, IReadOnlyList<ProgrammeOfMine> programmes, IReadOnlyList<WorkTask> tasks,
        CancellationToken cancel, IReadOnlyList<NextStep>? next = null)
    {
        var page = new WorkPage
        {
            Here = here,
            Staff = staff,
            Programmes = programmes,
            Tasks = tasks,
            Next = next ?? [],
            Welcome = await welcome.OfAsync(staff, here.Programme, programmes, tasks, cancel),
            WithoutRole = staff.Roles.Count == 0 ? await welcome.WithoutRoleAsync(staff, cancel) : null,
        };
        return new View("/Desk/Work/Work.cshtml", page);
    }
}
