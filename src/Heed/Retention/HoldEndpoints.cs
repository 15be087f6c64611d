using Heed.Accounts;
using Heed.Comments;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Retention;

/// <summary>Placing holds, and lifting them with two people.</summary>
public static class HoldEndpoints
{
    private const int LongestReason = 2000;

    /// <summary>Maps holds below retention.</summary>
    public static void MapHolds(this IEndpointRouteBuilder retention)
    {
        retention.MapGet("/holds/new", async (RequestContext here, StaffHere staff, CancellationToken cancel) =>
            NewPage(here, (await staff.FindAsync(cancel))!, new TypedHold(HoldKind.Programme.Slug, "", "", "", false)))
                .Needs(Permission.Retain);
        retention.MapPost("/holds/new", PlaceAsync).Needs(Permission.Retain);
        retention.MapGet("/holds/{id}", ShowAsync).Needs(Permission.Retain);
        retention.MapPost("/holds/{id}", DecideAsync).Needs(Permission.Retain);
    }

    private static View NewPage(RequestContext here, Staff staff, TypedHold typed, params List<(string, string)> errors) =>
        new("/Retention/NewHold.cshtml", new NewHoldPage { Here = here, Staff = staff, Typed = typed, Errors = errors },
            errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

    private static async Task<IResult> PlaceAsync(
        HttpContext http, RequestContext here, StaffHere staff, LegalHolds holds, HeedDatabase db, MailAddresses addresses, Outbox outbox,
        CancellationToken cancel)
    {
        var (form, by) = (await http.Request.ReadFormAsync(cancel), (await staff.FindAsync(cancel))!);
        var typed = new TypedHold(
            form["kind"].ToString(), form["on"].ToString().Trim(), form["ground"].ToString(), form["reason"].ToString()
                .Trim(), form["everywhere"].Contains("true"));
        var errors = new List<(string, string)>();
        var target = await TargetAsync(typed, here, db, addresses, outbox, cancel);
        if (target is null)
            errors.Add(("on", typed.WhatIsMissing));
        if (typed.GroundChosen is null)
            errors.Add(("ground", "Choose the reason for the hold."));
        if (typed.Reason.Length is 0 or > LongestReason)
            errors.Add(
                ("reason", typed.Reason.Length == 0 ? "Enter details, with the request or case number."
                    : $"The details have {typed.Reason.Length} characters. Shorten them to {LongestReason}."));
        if (typed.Everywhere && !RetentionEndpoints.IsInAll(by))
            errors.Add(("everywhere", "Only someone with this role in all programmes can place a hold in all of them."));
        if (errors.Count > 0)
            return NewPage(here, by, typed, errors);
        await holds.PlaceAsync(typed.Everywhere ? "" : here.Programme, target!, typed.GroundChosen!.Value, typed.Reason, by.Name, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/retention?done=hold-placed#holds");
    }

    private static async Task<HoldTarget?> TargetAsync(
        TypedHold typed, RequestContext here, HeedDatabase db, MailAddresses addresses, Outbox outbox, CancellationToken cancel)
    {
        switch (typed.KindChosen)
        {
            case HoldKind.Programme:
                return HoldTarget.Everything;
            case HoldKind.Record when typed.On.Length is > 0 and <= 300:
                return HoldTarget.Record(typed.On.Trim('/').ToLowerInvariant());
            case HoldKind.Comment when Guid.TryParse(typed.On, out var id)
                && await db.Comments.AnyAsync(c => c.Id == id && c.Programme == here.Programme, cancel):
                return HoldTarget.Comment(id);
            case HoldKind.Address when EmailMessage.IsAddress(typed.On):
                return HoldTarget.Address(PersonMarks.Of(typed.On, addresses, outbox));
            default:
                return null;
        }
    }

    private static async Task<IResult> ShowAsync(
        string id, RequestContext here, StaffHere staff, LegalHolds holds, HeedDatabase db, CancellationToken cancel)
    {
        if (await FindAsync(id, here, db, cancel) is not { } hold)
            return ErrorResults.NotFound(here);
        return new View(
            "/Retention/Hold.cshtml",
            new HoldPage { Here = here, Staff = await staff.FindAsync(cancel), Hold = hold, Reason = holds.ReasonOf(hold) });
    }

    private static async Task<IResult> DecideAsync(
        string id, HttpContext http, RequestContext here, StaffHere staff, LegalHolds holds, HeedDatabase db, CancellationToken cancel)
    {
        if (await FindAsync(id, here, db, cancel) is not { } hold)
            return ErrorResults.NotFound(here);
        var (decision, by) = ((await http.Request.ReadFormAsync(cancel))["decision"].ToString(), (await staff.FindAsync(cancel))!);
        if (hold.Programme.Length == 0 && !RetentionEndpoints.IsInAll(by))
            throw new RefusedException(
                "not-yours", "This hold covers all programmes. Only someone with this role in all of them can lift it.");
        switch (decision)
        {
            case "ask":
                await holds.AskToLiftAsync(hold, by, cancel);
                break;
            case "lift" or "keep":
                await holds.DecideAsync(hold, decision == "lift", by.Name, cancel);
                break;
            default:
                throw new RefusedException("no-decision", "Choose whether to lift or keep the hold.");
        }
        return Results.LocalRedirect(
            $"/desk/{here.Programme}/retention?done={(decision == "ask" ? "lift-asked" : decision == "lift" ? "hold-lifted"
                : "hold-kept")}#holds");
    }

    private static async Task<Hold?> FindAsync(string id, RequestContext here, HeedDatabase db, CancellationToken cancel) =>
        Guid.TryParse(id, out var key) ? await db.Holds.FirstOrDefaultAsync(
            h => h.Id == key && (h.Programme == here.Programme || h.Programme == ""), cancel) : null;
}
