using Heed.Accounts;
using Heed.Accounts.SignIn;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Oversight;

/// <summary>Whether the time of this machine is believed, and a person's word that it is right.</summary>
public static class ClockEndpoints
{
    /// <summary>Who may confirm the time, in a sentence.</summary>
    public const string OnlySite =
        "Only an administrator of the whole site can confirm the time, or whoever runs the server can do it on the console.";

    private const int LongestReason = 1000;

    /// <summary>Maps them below the desk.</summary>
    public static void MapClock(this IEndpointRouteBuilder desk)
    {
        var clock = desk.MapGroup("/clock").AddEndpointFilter<FreshSignIn>().WithMetadata(new AskedOn(_ => "/desk/clock"));
        clock.MapGet(
            "", (RequestContext here, StaffHere staff, HeedDatabase db, ProgrammeLedger ledger, ClockGuard guard, TimeProvider time,
                CancellationToken cancel) => ShowAsync(here, staff, db, ledger, guard, time, [], "", cancel)).Needs(Permission.Configure);
        clock.MapPost("", ConfirmAsync).Needs(Permission.Configure);
    }

    private static async Task<IResult> ShowAsync(
        RequestContext here, StaffHere staffHere, HeedDatabase db, ProgrammeLedger ledger, ClockGuard guard, TimeProvider time,
        IReadOnlyList<(string, string)> errors, string reason, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var page = new ClockPage
        {
            Here = here,
            Staff = staff,
            Errors = errors,
            Doubt = await guard.DoubtAsync(db, ledger, cancel),
            Now = time.GetUtcNow().UtcDateTime,
            Mark = await db.ClockMarks.AsNoTracking().SingleOrDefaultAsync(cancel),
            Reason = reason,
            MayConfirm = LooksAfterSite(staff),
        };
        return new View("/Desk/Oversight/Clock.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ConfirmAsync(
        HttpContext http, RequestContext here, StaffHere staffHere, HeedDatabase db, ProgrammeLedger ledger, ClockGuard guard,
        TimeProvider time,
        CancellationToken cancel)
    {
        var (form, staff) = (await http.Request.ReadFormAsync(cancel), (await staffHere.FindAsync(cancel))!);
        var reason = form["reason"].ToString().Trim();
        if (!LooksAfterSite(staff))
            throw new RefusedException("of-one-programme", OnlySite);
        if (reason.Length is 0 or > LongestReason)
            return await ShowAsync(
                here, staffHere, db, ledger, guard, time,
                [("reason", $"Say how you know that the time is right, in at most {LongestReason} characters.")], reason, cancel);
        if (await guard.ConfirmAsync(db, ledger, staff.Name, reason, cancel) is { } still)
            return await ShowAsync(here, staffHere, db, ledger, guard, time, [("", still)], reason, cancel);
        return Results.LocalRedirect("/desk/clock?done=clock-confirmed");
    }

    // The clock is the whole site's: nobody confirms it for others.
    private static bool LooksAfterSite(Staff staff) => staff.Roles.Any(
        r => r.Programme.Length == 0 && Access.Gives(r.Role, Permission.Configure));
}

/// <summary>The time of this machine, what it is compared with, and the button that confirms it.</summary>
public sealed class ClockPage : DeskPage
{
    public override string Title => "The site’s clock";

    /// <summary>Why the clock is not believed; null when it is.</summary>
    public required string? Doubt { get; init; }

    /// <summary>What it says (UTC).</summary>
    public required DateTime Now { get; init; }

    /// <summary>The last time known; null for none.</summary>
    public required ClockMark? Mark { get; init; }

    /// <summary>Whether the reader may confirm it.</summary>
    public required bool MayConfirm { get; init; }

    /// <summary>The reason typed.</summary>
    public required string Reason { get; init; }

    /// <summary>Who confirmed it last, in a sentence.</summary>
    public string LastConfirmed =>
        Mark is { ConfirmedBy: { } by, ConfirmedAt: { } at }
            ? $"Last confirmed by {by}, {ClockReading.Of(at)}.{(Mark.Reason is { Length: > 0 } reason ? $" Reason: {reason}" : "")}"
            : "Nobody has needed to confirm the time yet.";
}
