using System.Threading.RateLimiting;

namespace Heed.Platform.Http;

/// <summary>
/// Lets so many pages be made at once, of which one network has half at most; the others wait their turn, and when too many wait they are
/// told to come back.
/// However much strangers ask for, the machine stays able to serve what it has in memory.
/// </summary>
public sealed class RenderGate : IDisposable
{
    /// <summary>How many pages are made at once.</summary>
    public static readonly int AtOnce = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>How many requests wait for their turn.</summary>
    public const int MostWaiting = 128;

    private readonly PartitionedRateLimiter<HttpContext> gate = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, Network>(
            http => RateLimitPartition.GetConcurrencyLimiter(
                Network.Of(http.Connection.RemoteIpAddress), _ => Room(AtOnce / 2, MostWaiting / 2))),
        PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.GetConcurrencyLimiter(0, _ => Room(AtOnce, MostWaiting)))
    );

    /// <summary>Waits for a turn, given back by disposing it. None is had when too many wait already.</summary>
    public ValueTask<RateLimitLease> EnterAsync(HttpContext http) => gate.AcquireAsync(http, 1, http.RequestAborted);

    public void Dispose() => gate.Dispose();

    private static ConcurrencyLimiterOptions Room(int places, int waiting) =>
        new() { PermitLimit = places, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}
