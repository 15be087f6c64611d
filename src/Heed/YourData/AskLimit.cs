using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Heed.YourData;

/// <summary>Counts how often one network asks, in memory only and under a key that goes with the process: no network address is kept.</summary>
public sealed class AskLimit(TimeProvider clock)
{
    /// <summary>How often one network may ask in an hour.</summary>
    public const int Most = 60;

    private const int MostNetworks = 100_000;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, Counted> counts = new();

    /// <summary>Counts one more; false when there were too many.</summary>
    public bool Takes(IPAddress? from)
    {
        if (from is null)
            return true;
        var now = clock.GetUtcNow();
        if (counts.Count >= MostNetworks)
        {
            foreach (var (network, old) in counts.Where(c => now - c.Value.Since > Window))
                counts.TryRemove(new(network, old));
        }
        var counted = counts.AddOrUpdate(Convert.ToHexString(HMACSHA256.HashData(key, NetworkOf(from))), _ => new Counted(now, 1), (_, c) => now - c.Since > Window ? new Counted(now, 1) : c with { Times = c.Times + 1 });
        return counted.Times <= Most;
    }

    // One household or office has one IPv4 address, or one IPv6 network of 64 bits.
    private static byte[] NetworkOf(IPAddress from)
    {
        var address = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? address.GetAddressBytes()[..8] : address.GetAddressBytes();
    }

    private sealed record Counted(DateTimeOffset Since, int Times);
}
