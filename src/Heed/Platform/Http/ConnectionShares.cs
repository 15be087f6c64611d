using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Heed.Platform.Http;

/// <summary>Lets no network have more than its share of the server's connections, so that nobody keeps others out by opening many and saying nothing.</summary>
/// <param name="most">How many connections one network may have.</param>
/// <param name="proxies">Machines in front of the site, behind which many readers are: they are not counted.</param>
public sealed class ConnectionShares(int most, IReadOnlyList<IPNetwork> proxies)
{
    private readonly ConcurrentDictionary<Network, int> open = new();

    /// <summary>Ends a connection at once when its network has its share already.</summary>
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
            try
            {
                if (open.AddOrUpdate(network, 1, static (_, count) => count + 1) > most)
                    connection.Abort();
                else
                    await next(connection);
            }
            finally
            {
                // Removed only while it is still nought, so that no connection counted in the meantime is forgotten.
                if (open.AddOrUpdate(network, 0, static (_, count) => count - 1) <= 0)
                    ((ICollection<KeyValuePair<Network, int>>)open).Remove(new(network, 0));
            }
        };
}
