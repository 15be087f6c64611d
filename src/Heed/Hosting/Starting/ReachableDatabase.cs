using Microsoft.EntityFrameworkCore;

namespace Heed.Hosting.Starting;

/// <summary>A PostgreSQL database answers, and is there: a mistyped name must not become a new, empty site.</summary>
internal static class ReachableDatabase
{
    public static async Task CheckAsync(Start start, CancellationToken cancel)
    {
        if (start.Database.Postgres is null)
            return;
        await start.Open.Database.OpenConnectionAsync(cancel);
        await start.Open.Database.CloseConnectionAsync();
    }
}
