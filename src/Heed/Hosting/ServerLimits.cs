using Heed.Platform.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Heed.Hosting;

/// <summary>
/// How many clients the server serves at once, how long it waits for slow ones, and how much it reads from people it does not know.
/// </summary>
public static class ServerLimits
{
    /// <summary>How long a client may take over the head of a request.</summary>
    public static readonly TimeSpan ForHeaders = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may be idle between requests.</summary>
    public static readonly TimeSpan BetweenRequests = TimeSpan.FromSeconds(60);

    /// <summary>The fewest file handles that the server starts with.</summary>
    public const int FewestHandles = 1024;

    // A connection costs a few kilobytes of memory: more than this many gain nothing.
    private const int MostConnections = 20_000;

    // Kept back: some 350 are open before the first reader comes, most of them for the program's own parts; then the database, files and
    // outgoing mail.
    private const int OtherHandles = 640;

    // Bytes a second, after a grace: far below the slowest telephone line, far above one byte now and then.
    private const double SlowestRate = 240;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>How many connections may have a handle at a time, including those about to be refused or ending.</summary>
    public static int HandlesFor(int connections) => connections / 3 * 4;

    /// <summary>How many connections a process with so many file handles takes: well below what would end it.</summary>
    /// <exception cref="CannotStartException">There are too few handles.</exception>
    public static int ConnectionsFor(int handles) =>
        handles >= FewestHandles
            ? Math.Min(MostConnections, (handles - OtherHandles) / 4 * 3)
            : throw new CannotStartException($"Heed can open only {handles} files and connections at once, but needs at "
                + $"least {FewestHandles}. Raise the limit, for example with “ulimit -n 8192”, and start it again.");

    /// <summary>How many connections one network may have open: four of them are needed to take all there are.</summary>
    public static int ShareOf(int connections) => connections / 4;

    /// <summary>Sets the limits.</summary>
    /// <param name="kestrel">The server.</param>
    /// <param name="shares">What counts the connections of each network.</param>
    public static void Limit(KestrelServerOptions kestrel, ConnectionShares shares)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.RequestHeadersTimeout = ForHeaders;
        limits.KeepAliveTimeout = BetweenRequests;
        limits.MinRequestBodyDataRate = new MinDataRate(SlowestRate, Grace);
        limits.MinResponseDataRate = new MinDataRate(SlowestRate, Grace);
        // Those who may send more are let through one by one, once it is known who they are.
        limits.MaxRequestBodySize = FormLimits.Stranger.Bytes;
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(shares.Limit));
    }
}
