using Heed.Accounts;
using Heed.Accounts.SignIn;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Api.Webhooks;

/// <summary>The desk's page of a programme's webhooks.</summary>
public static class WebhookEndpoints
{
    private static readonly AskedOn OnThePage = new(http => $"/desk/{http.GetRouteValue("programme")}/webhooks");

    /// <summary>Maps it below a programme's desk.</summary>
    public static void MapWebhooks(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/webhooks", (WebhookPages pages, CancellationToken cancel) =>
            pages.ShowAsync(WebhookForm.Empty, [], null, cancel)).NeedsThroughout(Permission.Configure);
        programme.MapPost("/webhooks", AddAsync).NeedsThroughout(Permission.Configure).AddEndpointFilter<FreshSignIn>()
            .WithMetadata(OnThePage);
        programme.MapPost("/webhooks/secret", ChangeSecretAsync).NeedsThroughout(Permission.Configure).AddEndpointFilter<FreshSignIn>()
            .WithMetadata(OnThePage);
        programme.MapPost("/webhooks/secret/end", EndSecretAsync).NeedsThroughout(Permission.Configure);
        programme.MapPost("/webhooks/test", TestAsync).NeedsThroughout(Permission.Configure);
        programme.MapPost("/webhooks/switch", SwitchAsync).NeedsThroughout(Permission.Configure);
        programme.MapPost("/webhooks/remove", RemoveAsync).NeedsThroughout(Permission.Configure);
    }

    private static async Task<IResult> AddAsync(
        HttpContext http, RequestContext here, StaffHere staff, WebhookPages pages, WebhookSecrets secrets, HeedDatabase db,
        ProgrammeLedger ledger, TimeProvider clock, CancellationToken cancel)
    {
        var form = WebhookForm.Read(await http.Request.ReadFormAsync(cancel));
        var problems = form.Problems(await db.Webhooks.CountAsync(w => w.Programme == here.Programme, cancel));
        if (problems.Count > 0)
            return await pages.ShowAsync(form, problems, null, cancel);
        var (shown, closed) = secrets.Make();
        var hook = Webhook.Begin(
            here.Programme, form.Name, secrets.Close(form.Address), closed, (await ledger.HeadAsync(cancel)).Sequence,
            (await staff.FindAsync(cancel))!.Name, clock.GetUtcNow().UtcDateTime);
        db.Webhooks.Add(hook);
        await db.SaveChangesAsync(cancel);
        return await pages.ShowAsync(WebhookForm.Empty, [], new(hook, shown), cancel);
    }

    private static async Task<IResult> ChangeSecretAsync(
        HttpContext http, RequestContext here, WebhookPages pages, WebhookSecrets secrets, HeedDatabase db, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await ChosenAsync(http, here, db, cancel) is not { } hook)
            return Gone(here);
        var (shown, closed) = secrets.Make();
        hook.ChangeSecret(closed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return await pages.ShowAsync(WebhookForm.Empty, [], new(hook, shown), cancel);
    }

    private static async Task<IResult> EndSecretAsync(HttpContext http, RequestContext here, HeedDatabase db, CancellationToken cancel)
    {
        if (await ChosenAsync(http, here, db, cancel) is not { } hook)
            return Gone(here);
        hook.EndEarlierSecret();
        await db.SaveChangesAsync(cancel);
        return Back(here, "webhook-secret-ended");
    }

    private static async Task<IResult> TestAsync(
        HttpContext http, RequestContext here, HeedDatabase db, TimeProvider clock, CancellationToken cancel)
    {
        if (await ChosenAsync(http, here, db, cancel) is not { } hook)
            return Gone(here);
        if (!await db.WebhookDeliveries.AnyAsync(d => d.WebhookId == hook.Id && d.IsTest && d.State == DeliveryState.Waiting, cancel))
            db.WebhookDeliveries.Add(WebhookDelivery.Test(hook, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
        return Back(here, "webhook-tested");
    }

    private static async Task<IResult> SwitchAsync(
        HttpContext http, RequestContext here, StaffHere staff, HeedDatabase db, ProgrammeLedger ledger, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await ChosenAsync(http, here, db, cancel) is not { } hook)
            return Gone(here);
        var (now, isOn) = (clock.GetUtcNow().UtcDateTime, (await http.Request.ReadFormAsync(cancel))["to"] == "on");
        if (isOn && hook.OffSince is not null)
            hook.SwitchOn((await ledger.HeadAsync(cancel)).Sequence);
        else if (!isOn)
            hook.SwitchOff((await staff.FindAsync(cancel))!.Name, now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        if (!isOn)
            await WebhookSending.DropAsync(db, hook.Id, now, cancel);
        await transaction.CommitAsync(cancel);
        return Back(here, isOn ? "webhook-on" : "webhook-off");
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, RequestContext here, HeedDatabase db, CancellationToken cancel)
    {
        if (await ChosenAsync(http, here, db, cancel) is not { } hook)
            return Gone(here);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Webhooks.Where(w => w.Id == hook.Id).ExecuteDeleteAsync(cancel);
        await db.WebhookDeliveries.Where(d => d.WebhookId == hook.Id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Back(here, "webhook-removed");
    }

    private static async Task<Webhook?> ChosenAsync(HttpContext http, RequestContext here, HeedDatabase db, CancellationToken cancel) =>
        Guid.TryParse((await http.Request.ReadFormAsync(cancel))["webhook"], out var id)
            ? await db.Webhooks.FirstOrDefaultAsync(w => w.Id == id && w.Programme == here.Programme, cancel) : null;

    private static IResult Back(RequestContext here, string done) =>
        Results.LocalRedirect($"/desk/{here.Programme}/webhooks?done={done}");

    private static IResult Gone(RequestContext here) =>
        ErrorResults.Refused(
            here, StatusCodes.Status409Conflict, "This webhook is not here",
            "Someone may have removed it. Open the page of webhooks again.");
}
