using System.Globalization;
using Heed.Accounts;
using Heed.Accounts.Telling;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Heed.Platform.Keeping;
using Heed.Retention.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Heed.Retention;

/// <summary>What is kept and for how long: the schedule, its settings, what runs did, and holds.</summary>
public static class RetentionEndpoints
{
    private const int RunsShown = 10;

    /// <summary>Maps them below a programme's desk.</summary>
    public static void MapRetention(this IEndpointRouteBuilder programme)
    {
        var retention = programme.MapGroup("/retention");
        retention.MapGet(
            "", (RequestContext here, StaffHere staff, ScheduledDisposal retaining, HeedDatabase db, CancellationToken cancel) => ShowAsync(
                here, staff, retaining, db, [], cancel)).Needs(Permission.Retain);
        retention.MapPost("/settings", SetAsync).Needs(Permission.Retain);
        retention.MapPost("/settings/decide", DecideAsync).Needs(Permission.Retain);
        retention.MapPost("/confirm", ConfirmAsync).Needs(Permission.Retain);
        retention.MapHolds();
        retention.MapSubjects();
    }

    /// <summary>Whether somebody looks after what belongs to no programme too.</summary>
    internal static bool IsInAll(Staff staff) => staff.Roles.Any(r => r.Programme.Length == 0 && Access.Gives(r.Role, Permission.Retain));

    private static async Task<IResult> ShowAsync(
        RequestContext here, StaffHere staffHere, ScheduledDisposal retaining, HeedDatabase db, IReadOnlyList<(string, string)> errors,
        CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var ofSite = IsInAll(staff);
        var runs = await db.RetentionRuns.AsNoTracking().OrderByDescending(r => r.BeganAt).Take(RunsShown).ToListAsync(cancel);
        var ids = runs.Select(r => r.Id).ToList();
        var page = new RetentionPage
        {
            Here = here,
            Staff = staff,
            Errors = errors,
            Plan = await retaining.PlanAsync(here.Programme, ofSite, cancel),
            Settings = [
                .. (await retaining.SettingsAsync(cancel)).Where(s => s.Programme == here.Programme || ofSite && s.Programme.Length == 0)],
            Runs = runs,
            DoneInRuns = await db.RetentionRunLines.AsNoTracking()
                .Where(l => ids.Contains(l.RunId) && (l.Programme == here.Programme || ofSite && l.Programme == "")).ToListAsync(cancel),
            Holds = await db.Holds.AsNoTracking().Where(h => h.Programme == here.Programme || h.Programme == "")
                .OrderBy(h => h.LiftedAt != null).ThenByDescending(h => h.PlacedAt).Take(RetentionPage.MostHolds).ToListAsync(cancel),
        };
        return new View("/Retention/Retention.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> SetAsync(
        HttpContext http,
        RequestContext here,
        StaffHere staff,
        ScheduledDisposal retaining,
        HeedDatabase db,
        LedgerHeadCache head,
        TellingStaff telling,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var (form, by) = (await http.Request.ReadFormAsync(cancel), (await staff.FindAsync(cancel))!);
        var line = LineOf(form["line"].ToString(), retaining, by);
        if (!int.TryParse(form[$"number-{line.Name}"].ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > RetentionPeriod.Most)
            return await ShowAsync(
                here, staff, retaining, db, [($"number-{line.Name}", $"{line.What}: enter how many {line.Time.UnitWords} to keep it, as a "
                    + $"whole number from 1 to {RetentionPeriod.Most}.")], cancel);
        var (setting, isNew) = await FindAsync(line, here, db, cancel);
        setting.Ask(number, by.Name, clock.GetUtcNow().UtcDateTime);
        if (isNew)
            db.RetentionSettings.Add(setting);
        if (setting.AskedNumber is not null)
        {
            var notice = StaffNotice.ShorterTimeWaits(by.DisplayName, here.Programme);
            await telling.TellAsync(notice, Permission.Retain, setting.Programme, by.Name, cancel);
        }
        await SaveAsync(db, head, cancel);
        return Results.LocalRedirect(
            $"/desk/{here.Programme}/retention?done={(setting.AskedNumber is null ? "changed" : "shorter-asked")}");
    }

    private static async Task<IResult> DecideAsync(
        HttpContext http, RequestContext here, StaffHere staff, ScheduledDisposal retaining, HeedDatabase db, LedgerHeadCache head,
        TimeProvider clock, CancellationToken cancel)
    {
        var (form, by) = (await http.Request.ReadFormAsync(cancel), (await staff.FindAsync(cancel))!);
        var line = LineOf(form["line"].ToString(), retaining, by);
        var (setting, _) = await FindAsync(line, here, db, cancel);
        setting.Decide(form["decision"] == "confirm", by.Name, clock.GetUtcNow().UtcDateTime);
        await SaveAsync(db, head, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/retention?done=changed");
    }

    private static async Task<IResult> ConfirmAsync(
        HttpContext http, RequestContext here, StaffHere staff, ScheduledDisposal retaining, CancellationToken cancel)
    {
        var (form, by) = (await http.Request.ReadFormAsync(cancel), (await staff.FindAsync(cancel))!);
        var line = LineOf(form["line"].ToString(), retaining, by);
        if (await retaining.ConfirmAsync(line, line.IsOfSite ? "" : here.Programme, by.Name, cancel) == 0)
            throw new RefusedException("decided", "There is nothing left to confirm here. Someone else may have confirmed it.");
        return Results.LocalRedirect($"/desk/{here.Programme}/retention?done=retention-confirmed");
    }

    private static RetentionRule LineOf(string name, ScheduledDisposal retaining, Staff by) =>
        retaining.Lines.FirstOrDefault(l => l.Name == name && (!l.IsOfSite || IsInAll(by)))
            ?? throw new RefusedException("no-line", "This line is not in the schedule you look after.");

    private static async Task<(RetentionSetting Setting, bool IsNew)> FindAsync(
        RetentionRule line, RequestContext here, HeedDatabase db, CancellationToken cancel)
    {
        var programme = line.IsOfSite ? "" : here.Programme;
        return await db.RetentionSettings.FirstOrDefaultAsync(s => s.Programme == programme && s.Line == line.Name, cancel) is { } set
            ? (set, false) : (RetentionSetting.Of(programme, line), true);
    }

    private static async Task SaveAsync(HeedDatabase db, LedgerHeadCache head, CancellationToken cancel)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.SaveChangesAsync(cancel);
            // The privacy notice for comments says for how long they are kept.
            await db.CountPublicChangeAsync(PublicChanges.Comments, cancel);
            await transaction.CommitAsync(cancel);
            head.Forget();
        }
        catch (DbUpdateException)
        {
            throw new RefusedException("decided", "Someone else changed this at the same time. Open it again to see the change.");
        }
    }
}
