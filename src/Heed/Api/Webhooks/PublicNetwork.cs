using System.Net;
using System.Net.Sockets;

namespace Heed.Api.Webhooks;

/// <summary>
/// Connects to public addresses only. A name is looked up and checked here, at the connection itself: whatever a name meant when somebody
/// typed it, it never leads into the network that this server is in.
/// </summary>
public static class PublicNetwork
{
    // What IANA's registries keep for other uses, and the addresses at which clouds tell a server its own secrets.
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    // All that is given out on the public internet. Outside it are loopback, link-local, private and translated addresses.
    private static readonly IPNetwork Given = IPNetwork.Parse("2000::/3");

    /// <summary>Whether an address is one of the public internet.</summary>
    public static bool Holds(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || Given.Contains(plain)) && !Closed.Any(c => c.Contains(plain));
    }

    /// <summary>A handler that connects to nothing else, follows no redirect, uses no proxy, and does not read what is answered.</summary>
    public static SocketsHttpHandler Handler() => Handler(Holds);

    /// <summary>The same for the addresses that a check allows, so that a test can try it on this machine.</summary>
    public static SocketsHttpHandler Handler(Func<IPAddress, bool> allows) =>
        new()
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 0,
            ConnectCallback = (context, cancel) => ConnectAsync(context, allows, cancel),
        };

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, Func<IPAddress, bool> allows, CancellationToken cancel)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        if (found.Length == 0 || !found.All(allows))
            throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // The addresses that were checked, not the name: it may mean something else by now.
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads to an address that is not public.</summary>
public sealed class NotPublicException() : IOException("The name leads to an address that is not on the public internet.");
