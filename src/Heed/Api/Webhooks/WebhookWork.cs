using Heed.Accounts;
using Heed.Desk.Work;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Api.Webhooks;

/// <summary>Webhooks that were switched off because messages could not be delivered.</summary>
public sealed class WebhookWork(HeedDatabase db) : IFindsWork
{
    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        if (!place.MayEverywhere(Permission.Configure))
            return [];
        var off = await db.Webhooks.AsNoTracking().Where(w => w.Programme == place.Programme && w.OffSince != null && w.OffBy == null)
            .OrderBy(w => w.OffSince).ToListAsync(cancel);
        return off.Select(
            w => new WorkTask(WorkKind.Webhook, Urgency.Waiting, $"Check the webhook {w.Name}", place.Desk("webhooks"))
        {
            Standing = $"switched off {place.Ago(w.OffSince!.Value)}",
            Facts = "Messages could not be delivered",
        });
    }
}
