using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Heed.Platform.Http;

/// <summary>
/// Shares the server's connections out, so that nobody keeps others out by opening many and saying nothing: no network has more than its
/// share, and when all are taken, whoever comes new gets the oldest of the network that has most.
/// </summary>
/// <param name="all">How many connections there are.</param>
/// <param name="most">How many one network may have.</param>
/// <param name="proxies">Machines in front of the site, behind which many readers are: they are not counted.</param>
/// <param name="clock">The time.</param>
public sealed partial class ConnectionShares(int all, int most, IReadOnlyList<IPNetwork> proxies, TimeProvider clock)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);

    private readonly Lock counting = new();
    private readonly Dictionary<Network, LinkedList<ConnectionContext>> open = [];
    private int total;
    private long? said;

    /// <summary>Where it is said that all connections are taken.</summary>
    public ILogger? Log { get; set; }

    /// <summary>Ends a connection at once when its network has its share already; makes room for it when there is none.</summary>
    public ConnectionDelegate Limit(ConnectionDelegate next) =>
        async connection =>
        {
            var address = (connection.RemoteEndPoint as IPEndPoint)?.Address;
            address = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
            if (address is not null && proxies.Any(p => p.Contains(address)))
            {
                await next(connection);
                return;
            }
            var network = Network.Of(address);
            if (Enter(network, connection, out var leaves) is not { } place)
            {
                connection.Abort();
                return;
            }
            leaves?.Abort();
            try
            {
                await next(connection);
            }
            finally
            {
                Leave(network, place);
            }
        };

    private LinkedListNode<ConnectionContext>? Enter(Network network, ConnectionContext connection, out ConnectionContext? leaves)
    {
        leaves = null;
        lock (counting)
        {
            if (!open.TryGetValue(network, out var its))
                open[network] = its = [];
            if (its.Count >= most)
                return null;
            var place = its.AddLast(connection);
            if (++total <= all)
                return place;
            var largest = open.Values.MaxBy(o => o.Count)!;
            leaves = largest.First!.Value;
            largest.RemoveFirst();
            total--;
            SayFull();
            return place;
        }
    }

    // One that was asked to leave is not counted any more.
    private void Leave(Network network, LinkedListNode<ConnectionContext> place)
    {
        lock (counting)
        {
            if (place.List is { } its)
            {
                its.Remove(place);
                total--;
            }
            if (open.TryGetValue(network, out var left) && left.Count == 0)
                open.Remove(network);
        }
    }

    private void SayFull()
    {
        if (Log is null || said is { } at && clock.GetElapsedTime(at) < BetweenLines)
            return;
        said = clock.GetTimestamp();
        Full(Log, all, open.Count);
    }

    [LoggerMessage(LogLevel.Warning, "All {All} connections are in use, by {Networks} networks. Closing the oldest connections of the "
        + "networks with the most, to make room.")]
    private static partial void Full(ILogger logger, int all, int networks);
}
