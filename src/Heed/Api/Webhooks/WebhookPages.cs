using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Api.Webhooks;

/// <summary>Reads a programme's webhooks for the desk.</summary>
public sealed class WebhookPages(RequestContext here, StaffHere staffHere, WebhookSecrets secrets, HeedDatabase db, TimeProvider clock)
{
    // The latest messages shown of each.
    private const int Shown = 10;

    public async Task<IResult> ShowAsync(
        WebhookForm form, IReadOnlyList<(string, string)> errors, NewSecret? secret, CancellationToken cancel)
    {
        var (shown, now) = (new List<ShownWebhook>(), clock.GetUtcNow().UtcDateTime);
        foreach (var hook in await db.Webhooks.AsNoTracking().Where(w => w.Programme == here.Programme).OrderBy(w => w.Id)
            .ToListAsync(cancel))
            shown.Add(
                new(hook, secrets.AddressOf(hook), await db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == hook.Id)
                    .OrderByDescending(d => d.Id).Take(Shown).ToListAsync(cancel), hook.HasEarlierSecret(now) ? hook.EarlierUntil : null));
        var page = new WebhooksPage
        {
            Here = here,
            Staff = await staffHere.FindAsync(cancel),
            Hooks = shown,
            Form = form,
            Secret = secret,
            Errors = errors,
        };
        return new View(
            "/Api/Webhooks/Webhooks.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}

/// <summary>A webhook as the desk shows it.</summary>
/// <param name="Hook">The webhook.</param>
/// <param name="Address">Its address.</param>
/// <param name="Deliveries">Its latest messages, newest first.</param>
/// <param name="EarlierUntil">Until when an earlier secret signs too (UTC); null when only one signs.</param>
public sealed record ShownWebhook(Webhook Hook, string Address, IReadOnlyList<WebhookDelivery> Deliveries, DateTime? EarlierUntil)
{
    /// <summary>Whether messages arrive, in a sentence.</summary>
    public string Status => Hook switch
    {
        { OffSince: { } off, OffBy: { } by } => $"Switched off by {by} on {Phrases.Day(off)}.",
        { OffSince: { } off } => $"Switched off on {Phrases.Day(off)}, because messages could not be delivered.",
        _ when Deliveries.FirstOrDefault(d => !d.IsTest)?.State == DeliveryState.GivenUp => "The last message could not be delivered.",
        _ => "Switched on.",
    };

    /// <summary>What a message tells.</summary>
    public static string What(WebhookDelivery one) => one.IsTest ? "Test" : Phrases.Count(one.Editions, "version");

    /// <summary>What became of a message.</summary>
    public static string Result(WebhookDelivery one) => one.State switch
    {
        DeliveryState.Delivered => $"Delivered. {one.Result}.",
        DeliveryState.GivenUp => $"Not delivered. {one.Result}.",
        _ when one.TriedAt is null => "Waiting.",
        _ => $"Failed {Phrases.Count(one.Tries, "time")}. {one.Result}.",
    };
}

/// <summary>Webhooks, with what became of their last messages.</summary>
public sealed class WebhooksPage : DeskPage
{
    public override string Title => "Webhooks";

    public override string? Section => "webhooks";

    public override IReadOnlyList<DesignLink> Way => [new("Manage", Desk(DeskMenu.Manage))];

    public required IReadOnlyList<ShownWebhook> Hooks { get; init; }

    public WebhookForm Form { get; init; } = WebhookForm.Empty;

    /// <summary>The secret just made; shown on this page and never again.</summary>
    public NewSecret? Secret { get; init; }
}

/// <summary>A secret just made, and the webhook that it signs for.</summary>
public sealed record NewSecret(Webhook Hook, string Secret);
