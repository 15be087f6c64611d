using Heed.Accounts;
using Heed.Accounts.SignIn;
using Heed.Design.Forms;
using Heed.Desk.Reviewing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Releases;

/// <summary>Releases: gather drafts, see their checks, publish them in one instant, now or at a set time.</summary>
public static partial class ReleaseEndpoints
{
    internal const int LongestName = 200;
    private const int LongestEmbargo = 2000;

    private static readonly AskedOn OnItsPage = new(http => $"/desk/{http.GetRouteValue("programme")}/releases/{http.GetRouteValue("id")}");

    /// <summary>Maps releases below a programme's desk.</summary>
    public static void MapReleases(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/releases", ListAsync).NeedsThroughout(Permission.ReadDrafts);
        programme.MapGet("/releases/new", NewAsync).NeedsThroughout(Permission.Publish);
        programme.MapPost("/releases/new", BeginAsync).NeedsThroughout(Permission.Publish);
        programme.MapGet("/releases/{id}", OpenAsync).NeedsThroughout(Permission.ReadDrafts);
        programme.MapPost("/releases/{id}/change", ChangeAsync).NeedsThroughout(Permission.Publish);
        programme.MapPost("/releases/{id}/send", SendAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/releases/{id}/approve", ApproveAsync).NeedsThroughout(Permission.Approve)
            .AddEndpointFilter<FreshSignIn>().WithMetadata(OnItsPage);
        programme.MapPost("/releases/{id}/schedule", ScheduleAsync).NeedsThroughout(Permission.Publish).AddEndpointFilter<FreshSignIn>()
            .WithMetadata(OnItsPage);
        programme.MapPost("/releases/{id}/unschedule", UnscheduleAsync).NeedsThroughout(Permission.Publish);
        programme.MapPost("/releases/{id}/publish", PublishAsync).NeedsThroughout(Permission.Publish).AddEndpointFilter<FreshSignIn>()
            .WithMetadata(OnItsPage);
        programme.MapPost("/releases/{id}/give-up", GiveUpAsync).NeedsThroughout(Permission.Publish);
    }

    private static async Task<IResult> ListAsync(
        RequestContext here, StaffHere staffHere, HeedDatabase db, Releasing releasing, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var releases = await db.PlannedReleases.AsNoTracking().Include(r => r.Items).Where(r => r.Programme == here.Programme)
            .ToListAsync(cancel);
        var inOrder = releases.OrderBy(r => r.State is ReleaseState.Published or ReleaseState.GivenUp)
            .ThenByDescending(r => r.State == ReleaseState.Stopped).ThenByDescending(r => r.Id);
        return new View(
            "/Desk/Releases/Releases.cshtml",
            new ReleasesPage { Here = here, Staff = staff, Releases = [.. inOrder.Select(r => (r, releasing.TitleOf(r)))] });
    }

    private static async Task<IResult> NewAsync(HttpContext http, RequestContext here, StaffHere staff, CancellationToken cancel) =>
        new View(
            "/Desk/Releases/New.cshtml",
            new NewReleasePage { Here = here, Staff = await staff.FindAsync(cancel), Drafts = await here.Reading.DraftsAsync(
                here.Programme, cancel), Chosen = [.. http.Request.Query["draft"].OfType<string>()] });

    private static async Task<IResult> BeginAsync(
        HttpContext http, RequestContext here, StaffHere staffHere, ReleasePages room, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var staff = (await staffHere.FindAsync(cancel))!;
        var (name, embargo, chosen) = (form["name"].ToString().Trim(), form["embargo"].ToString().Trim(), ChosenBoxes.Of(form["draft"]));
        var drafts = await here.Reading.DraftsAsync(here.Programme, cancel);
        if (NameProblems(name, embargo) is { Count: > 0 } errors)
            return new View(
                "/Desk/Releases/New.cshtml",
                new NewReleasePage { Here = here, Staff = staff, Errors = errors, Name = name, Embargo = embargo, Drafts = drafts,
                    Chosen = chosen }, StatusCodes.Status400BadRequest);
        return To(here, await room.BeginAsync(staff, name, embargo, chosen.Where(path => drafts.Any(d => d.Path == path)), cancel));
    }

    private static Task<IResult> OpenAsync(string id, ReleasePages room, RequestContext here, CancellationToken cancel) =>
        ShowAsync(id, room, here, [], null, cancel);

    private static async Task<IResult> ShowAsync(
        string id, ReleasePages room, RequestContext here, IReadOnlyList<(string, string)> errors, IFormCollection? typed,
        CancellationToken cancel) =>
        await room.FindAsync(id, cancel) is { } release
            ? new View(
                "/Desk/Releases/Release.cshtml", await room.PageAsync(release, errors, typed, cancel),
                errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK)
            : ErrorResults.NotFound(here);

    private static async Task<IResult> ChangeAsync(
        string id, HttpContext http, RequestContext here, ReleasePages room, HeedDatabase db, Releasing releasing, CancellationToken cancel)
    {
        if (await room.FindAsync(id, cancel) is not { } release)
            return ErrorResults.NotFound(here);
        var form = await http.Request.ReadFormAsync(cancel);
        if (ReasonProblem(form) is { } problem)
            return await ShowAsync(id, room, here, [problem], form, cancel);
        Reason(release, form, releasing);
        if (form.TryGetValue("take-out", out var removed))
            release.TakeOut(removed.ToString());
        else if (form.ContainsKey("name"))
        {
            var (name, embargo) = (form["name"].ToString().Trim(), form["embargo"].ToString().Trim());
            if (NameProblems(name, embargo) is { Count: > 0 } errors)
                return await ShowAsync(id, room, here, errors, form, cancel);
            release.Name(releasing.Closed(name), releasing.Closed(embargo));
        }
        else if (form.ContainsKey("draft"))
        {
            var drafts = await here.Reading.DraftsAsync(here.Programme, cancel);
            await room.GatherAsync(release, ChosenBoxes.Of(form["draft"]).Where(p => drafts.Any(d => d.Path == p)), cancel);
        }
        await SaveAsync(db, cancel);
        // A day and an hour typed beside are not lost by another button.
        var when = string.Concat(from name in (string[])["day", "time"] where form[name].ToString().Length > 0
            select $"&{name}={Uri.EscapeDataString(form[name].ToString())}");
        return To(here, release, "changed" + when);
    }

    private static async Task<IResult> ScheduleAsync(
        string id, HttpContext http, RequestContext here, StaffHere staff, ReleasePages room, ReleaseReviewing reviewing,
        Releasing releasing,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await room.FindAsync(id, cancel) is not { } release)
            return ErrorResults.NotFound(here);
        var form = await http.Request.ReadFormAsync(cancel);
        if (ReasonProblem(form) is { } problem)
            return await ShowAsync(id, room, here, [problem], form, cancel);
        if (DeskTime.Moment(form["day"].ToString().Trim(), form["time"].ToString().Trim()) is not { } moment)
            return await ShowAsync(
                id, room, here, [("day", "Enter a real date and UK time, such as 1 December 2026 and 09:30.")],
                form, cancel);
        if (moment <= clock.GetUtcNow().UtcDateTime)
            return await ShowAsync(
                id, room, here, [("day", $"{DeskTime.WithOffset(moment)} has passed. Choose a later time, or publish now.")], form, cancel);
        Reason(release, form, releasing);
        var outgoing = await room.OutgoingAsync(release, cancel);
        if (await reviewing.UnmeantAsync(outgoing, form, cancel) is { Count: > 0 } unmeant)
            return await ShowAsync(id, room, here, Listed(room, unmeant), form, cancel);
        try
        {
            await releasing.ScheduleAsync((await staff.FindAsync(cancel))!, release, outgoing, moment, cancel);
        }
        catch (RefusedException refused) when (refused.Problems.Count > 0)
        {
            return await ShowAsync(id, room, here, [("", "Not scheduled. Fix the drafts below first.")], form, cancel);
        }
        return To(here, release, "scheduled");
    }

    private static async Task<IResult> UnscheduleAsync(
        string id, RequestContext here, StaffHere staff, ReleasePages room, Releasing releasing, CancellationToken cancel)
    {
        if (await room.FindAsync(id, cancel) is not { } release)
            return ErrorResults.NotFound(here);
        await releasing.UnscheduleAsync((await staff.FindAsync(cancel))!, release, cancel);
        return To(here, release, "unscheduled");
    }

    private static async Task<IResult> PublishAsync(
        string id, HttpContext http, RequestContext here, StaffHere staff, ReleasePages room, ReleaseReviewing reviewing,
        Releasing releasing,
        CancellationToken cancel)
    {
        if (await room.FindAsync(id, cancel) is not { } release)
            return ErrorResults.NotFound(here);
        RefuseUnlessOpen(release);
        var form = await http.Request.ReadFormAsync(cancel);
        if (ReasonProblem(form) is { } problem)
            return await ShowAsync(id, room, here, [problem], form, cancel);
        Reason(release, form, releasing);
        var outgoing = await room.OutgoingAsync(release, cancel);
        if (await reviewing.UnmeantAsync(outgoing, form, cancel) is { Count: > 0 } unmeant)
            return await ShowAsync(id, room, here, Listed(room, unmeant), form, cancel);
        try
        {
            await releasing.PublishAsync((await staff.FindAsync(cancel))!, release, outgoing, cancel);
        }
        catch (RefusedException refused) when (refused.Problems.Count > 0 || refused.Code == "empty-release")
        {
            return await ShowAsync(
                id, room, here, [("", refused.Problems.Count > 0 ? "Not published. Fix the drafts below first." : refused.Message)],
                form, cancel);
        }
        return To(here, release, "published");
    }

    private static async Task<IResult> GiveUpAsync(
        string id, RequestContext here, ReleasePages room, HeedDatabase db, CancellationToken cancel)
    {
        if (await room.FindAsync(id, cancel) is not { } release)
            return ErrorResults.NotFound(here);
        release.GiveUp();
        await SaveAsync(db, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/releases?done=changed");
    }

    private static List<(string, string)> NameProblems(string name, string embargo)
    {
        var problems = new List<(string, string)>();
        if (name.Length is 0 or > LongestName)
            problems.Add(
                ("name", name.Length == 0 ? "Enter a name that your colleagues will recognise."
                    : $"The name has {name.Length} characters. Use at most {LongestName}."));
        if (embargo.Length > LongestEmbargo)
            problems.Add(("embargo", $"The note has {embargo.Length} characters. Use at most {LongestEmbargo}."));
        return problems;
    }

    private static async Task SaveAsync(HeedDatabase db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException("changed", "Someone else changed this release at the same moment. Open it again.");
        }
    }

    private static IResult To(RequestContext here, PlannedRelease release, string? done = null) =>
        Results.LocalRedirect($"/desk/{here.Programme}/releases/{release.Id:N}{(done is null ? "" : "?done=" + done)}");
}
