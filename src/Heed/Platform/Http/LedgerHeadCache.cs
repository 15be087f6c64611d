using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Http;

/// <summary>
/// Knows where the ledger, and what is public beside it, stands without asking the database on every request. What another node publishes
/// or redacts is seen within half a second; when the database can't be asked, nothing is served from memory any more.
/// </summary>
public sealed class LedgerHeadCache(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Trusted = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim asking = new(1, 1);
    private volatile Known? known;

    /// <summary>Where everything public stands, as known at most half a second ago.</summary>
    public ValueTask<PublicHead> CurrentAsync(CancellationToken cancel) =>
        known is { } k && clock.GetElapsedTime(k.Asked) < Trusted ? ValueTask.FromResult(k.Head)
            : new ValueTask<PublicHead>(AskAsync(cancel));

    /// <summary>Forgets what is known, after publishing in this process.</summary>
    public void Forget() => known = null;

    public void Dispose() => asking.Dispose();

    private async Task<PublicHead> AskAsync(CancellationToken cancel)
    {
        await asking.WaitAsync(cancel);
        try
        {
            if (known is { } k && clock.GetElapsedTime(k.Asked) < Trusted)
                return k.Head;
            var asked = clock.GetTimestamp();
            await using var scope = scopes.CreateAsyncScope();
            var ledger = await scope.ServiceProvider.GetRequiredService<ProgrammeLedger>().HeadAsync(cancel);
            var head = new PublicHead(
                ledger, await scope.ServiceProvider.GetRequiredService<HeedDatabase>().PublicChanges.SumAsync(c => c.Number, cancel));
            known = new Known(head, asked);
            return head;
        }
        finally
        {
            asking.Release();
        }
    }

    private sealed record Known(PublicHead Head, long Asked);
}
