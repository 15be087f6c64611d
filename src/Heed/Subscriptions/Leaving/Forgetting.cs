using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions.Leaving;

/// <summary>Forgets links that can’t be used any more. What else is kept for a time is a line of the schedule, where holds are looked at (<c>Keeping/</c>).</summary>
public sealed class Forgetting(HeedDatabase db, TimeProvider clock)
{
    /// <summary>Forgets.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var sent = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        await db.AddressProofs.Where(p => p.SentAt < sent).ExecuteDeleteAsync(cancel);
    }
}
