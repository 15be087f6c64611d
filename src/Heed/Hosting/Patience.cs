using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Heed.Hosting;

/// <summary>How long the server waits for slow clients, and how many it bears, so that nobody who sends or reads slowly on purpose holds the site up.</summary>
public static class Patience
{
    /// <summary>How long a client may take over the head of a request.</summary>
    public static readonly TimeSpan ForHeaders = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may lie idle between requests.</summary>
    public static readonly TimeSpan BetweenRequests = TimeSpan.FromSeconds(60);

    // A connection costs a few kilobytes: this many are borne, and no more can fill the memory.
    private const int MostConnections = 20_000;

    // Bytes a second, after a grace: far below the slowest telephone line, far above one byte now and then.
    private const double SlowestRate = 240;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Sets the limits.</summary>
    public static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.RequestHeadersTimeout = ForHeaders;
        limits.KeepAliveTimeout = BetweenRequests;
        limits.MaxConcurrentConnections = MostConnections;
        limits.MinRequestBodyDataRate = new MinDataRate(SlowestRate, Grace);
        limits.MinResponseDataRate = new MinDataRate(SlowestRate, Grace);
    }
}
