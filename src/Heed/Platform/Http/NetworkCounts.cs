using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Heed.Platform.Http;

/// <summary>
/// Counts what comes from network addresses, so that one of them can't take all there is. No address is kept: only a keyed hash, in
/// memory, under a key that is new each day. An IPv6 address counts with its /64, which one person has whole. What a full table has no
/// room for is counted together.
/// </summary>
public sealed class NetworkCounts(TimeProvider clock)
{
    /// <summary>How many addresses are told apart at most.</summary>
    public const int Most = 100_000;

    private const int Ipv6Prefix = 8;
    private static readonly byte[] Nobody = [];
    private readonly Lock counting = new();
    private readonly Dictionary<Guid, Count> counts = [];
    private byte[] key = RandomNumberGenerator.GetBytes(32);
    private DateOnly keyOf;

    /// <summary>Counts one.</summary>
    /// <param name="what">What is counted, such as <c>comment</c>.</param>
    /// <param name="from">Where from; null when it is not known, which counts as one address.</param>
    /// <param name="window">Over how long.</param>
    /// <returns>How many there were over that time, this one included.</returns>
    public int Add(string what, IPAddress? from, TimeSpan window) => Of(what, Prefix(from), window, 1).Count;

    /// <summary>
    /// Counts one, where nobody may be refused for what others sent: what is counted together with others, since the table is full, is
    /// the first of its address.
    /// </summary>
    public int AddOfOne(string what, IPAddress? from, TimeSpan window) => Of(what, Prefix(from), window, 1) is { IsTogether: false } one ? one.Count : 1;

    /// <summary>How many there were over a time, without counting one.</summary>
    public int Look(string what, IPAddress? from, TimeSpan window) => Of(what, Prefix(from), window, 0).Count;

    /// <summary>How many there were over a time, without counting one; none for an address that is counted together with others.</summary>
    public int LookOfOne(string what, IPAddress? from, TimeSpan window) => Of(what, Prefix(from), window, 0) is { IsTogether: false } one ? one.Count : 0;

    /// <summary>Counts one of everybody’s.</summary>
    public int AddOfAll(string what, TimeSpan window) => Of(what, "all"u8, window, 1).Count;

    /// <summary>How many there were of everybody’s.</summary>
    public int LookOfAll(string what, TimeSpan window) => Of(what, "all"u8, window, 0).Count;

    private (int Count, bool IsTogether) Of(string what, ReadOnlySpan<byte> prefix, TimeSpan window, int more)
    {
        var isTogether = false;
        var now = clock.GetUtcNow().UtcDateTime;
        lock (counting)
        {
            Renew(DateOnly.FromDateTime(now));
            var place = Place(what, prefix);
            if (!counts.ContainsKey(place) && counts.Count >= Most)
            {
                foreach (var old in counts.Where(c => c.Value.Since + 2 * c.Value.Window < now).Select(c => c.Key).ToList())
                    counts.Remove(old);
                isTogether = counts.Count >= Most;
                if (isTogether)
                    place = Place(what, "others"u8);
            }
            var count = counts.GetValueOrDefault(place, new Count(now, window, 0, 0)).At(now);
            count = count with { Now = count.Now + more };
            if (more > 0)
                counts[place] = count;
            return (count.Over(now), isTogether);
        }
    }

    private void Renew(DateOnly day)
    {
        if (day == keyOf)
            return;
        (key, keyOf) = (RandomNumberGenerator.GetBytes(32), day);
        counts.Clear();
    }

    private Guid Place(string what, ReadOnlySpan<byte> prefix)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(key, [.. Encoding.UTF8.GetBytes(what), 0, .. prefix], hash);
        return new Guid(hash[..16]);
    }

    private static ReadOnlySpan<byte> Prefix(IPAddress? from)
    {
        if (from is null)
            return Nobody;
        if (from.IsIPv4MappedToIPv6)
            from = from.MapToIPv4();
        var bytes = from.GetAddressBytes();
        return from.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, Ipv6Prefix) : bytes;
    }

    // Counted over two windows, of which the older fades out: nobody gains by waiting for a full hour to begin.
    private readonly record struct Count(DateTime Since, TimeSpan Window, int Now, int Before)
    {
        public Count At(DateTime now)
        {
            var windows = (long)((now - Since) / Window);
            return windows switch
            {
                <= 0 => this,
                1 => new Count(Since + Window, Window, 0, Now),
                _ => new Count(now, Window, 0, 0),
            };
        }

        public int Over(DateTime now) => Now + (int)(Before * Math.Clamp(1 - (now - Since) / Window, 0, 1));
    }
}
