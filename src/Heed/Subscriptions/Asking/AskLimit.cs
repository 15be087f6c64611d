using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Heed.Subscriptions.Asking;

/// <summary>
/// How many subscriptions were asked for from one network in this hour. Kept in memory only, by a hash whose key is made anew at each
/// start: no address of a reader is kept anywhere.
/// </summary>
public sealed class AskLimit(IOptions<FollowRules> rules, TimeProvider clock)
{
    private const int MostKept = 50_000;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, int> counts = new();
    private long hour;

    /// <summary>Counts one more.</summary>
    /// <returns>Whether there is room for it.</returns>
    public bool Takes(IPAddress? from)
    {
        var now = clock.GetUtcNow().Ticks / TimeSpan.TicksPerHour;
        if (Interlocked.Exchange(ref hour, now) != now || counts.Count > MostKept)
            counts.Clear();
        return counts.AddOrUpdate(Convert.ToHexString(HMACSHA256.HashData(key, NetworkOf(from))), 1, (_, count) => count + 1) <= rules.Value.AsksPerNetwork;
    }

    // A household or an office, not one of the many addresses that it may have.
    private static byte[] NetworkOf(IPAddress? from)
    {
        if (from is null)
            return [];
        var bytes = (from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from).GetAddressBytes();
        return from.AddressFamily == AddressFamily.InterNetworkV6 && bytes.Length == 16 ? bytes[..7] : bytes;
    }
}
