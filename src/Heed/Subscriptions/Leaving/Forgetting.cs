using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions.Leaving;

/// <summary>Forgets what need not be kept: who never confirmed after three days, the hash of who left after two years.</summary>
public sealed class Forgetting(HeedDatabase db, TimeProvider clock)
{
    private const int YearsAfterLeaving = 2;

    /// <summary>Forgets.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (unconfirmed, left, bounced, sent) = (now - Subscription.ToConfirm, now.AddYears(-YearsAfterLeaving), now - Bounce.Counts, now.AddDays(-1));
        await db.Subscriptions.Where(s => s.State == SubscriptionState.Unconfirmed && s.AskedAt < unconfirmed).ExecuteDeleteAsync(cancel);
        await db.Subscriptions.Where(s => s.State == SubscriptionState.Ended && s.EndedAt < left).ExecuteDeleteAsync(cancel);
        await db.Bounces.Where(b => b.At < bounced).ExecuteDeleteAsync(cancel);
        await db.AddressProofs.Where(p => p.SentAt < sent).ExecuteDeleteAsync(cancel);
    }
}
