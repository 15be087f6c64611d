using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Api.Webhooks;

/// <summary>What became of messages to webhooks. What waits is never due.</summary>
public sealed class DeliveryLine(HeedDatabase db) : IDisposalRule
{
    public RetentionRule Line { get; } =
        new("webhook-message", "Messages to webhooks: when they were sent and what was answered",
            new RetentionPeriod(30, KeptUnit.Days), "after the last try", DisposalAction.Destroyed, "Deleted.")
        {
            Why = "To find out why another system was not told.",
            WhoSees = "Administrators",
        };

    public IReadOnlyList<string> Tables { get; } = ["webhook_deliveries"];

    public async Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) =>
        await db.WebhookDeliveries.Select(d => d.Programme).Distinct().ToListAsync(cancel);

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = Due(before).Where(d => d.Programme == programme);
        return new DueSum(await due.CountAsync(cancel), await due.MinAsync(d => d.TriedAt, cancel));
    }

    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel)
    {
        var due = await Due(before).AsNoTracking().Where(d => d.Programme == programme).OrderBy(d => d.TriedAt).ThenBy(d => d.Id)
            .Skip(skip).Take(take).ToListAsync(cancel);
        return [.. due.Select(d => new DueItem(d.Id, programme, $"Message {d.Id:N}", d.TriedAt!.Value, [HoldScope.Everything]))];
    }

    public Task<int> DestroyAsync(IReadOnlyList<DueItem> items, DateTime before, DateTime at, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        return Due(before).Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<WebhookDelivery> Due(DateTime before) =>
        db.WebhookDeliveries.Where(d => d.State != DeliveryState.Waiting && d.TriedAt <= before);
}
