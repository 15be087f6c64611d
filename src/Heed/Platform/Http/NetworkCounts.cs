using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;

namespace Heed.Platform.Http;

/// <summary>
/// Counts what comes from network addresses, so that one of them can't take all there is. No address is kept: only a keyed hash, in
/// memory, under a key that is new each day. An IPv6 address counts with its /64, which one person has whole.
/// </summary>
/// <remarks>
/// Each sort of thing has a table of its own, so that a flood of one leaves room for the others. When a table is full, networks that come
/// new are counted by the wider network they are in (/16, or /48 of IPv6), which may send as much as several of them; when that is full
/// too, nobody new is refused.
/// </remarks>
public sealed class NetworkCounts(TimeProvider clock)
{
    /// <summary>How many networks are told apart at most, for each sort of thing.</summary>
    public const int Most = 100_000;

    /// <summary>As how many networks a wider one counts.</summary>
    public const int Wide = 10;

    private readonly Lock counting = new();
    private readonly Dictionary<string, Table> tables = [];
    private byte[] key = RandomNumberGenerator.GetBytes(32);
    private DateOnly keyOf;

    /// <summary>Counts one.</summary>
    /// <param name="what">What is counted, such as <c>comment</c>.</param>
    /// <param name="from">Where from; null when it is not known, which counts as one address.</param>
    /// <param name="window">Over how long.</param>
    /// <returns>How many there were over that time, this one included.</returns>
    public int Add(string what, IPAddress? from, TimeSpan window) => Of(what, from, window, 1);

    /// <summary>How many there were over a time, without counting one.</summary>
    public int Look(string what, IPAddress? from, TimeSpan window) => Of(what, from, window, 0);

    /// <summary>Counts one of everybody’s.</summary>
    public int AddOfAll(string what, TimeSpan window) => Of(what + " of all", null, window, 1);

    /// <summary>How many there were of everybody’s.</summary>
    public int LookOfAll(string what, TimeSpan window) => Of(what + " of all", null, window, 0);

    private int Of(string what, IPAddress? from, TimeSpan window, int more)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        lock (counting)
        {
            Renew(DateOnly.FromDateTime(now));
            if (TableOf(what).Of(Place(Network.Of(from)), now, window, more) is { } count)
                return count;
            return TableOf(what + " of wide networks").Of(Place(Network.Of(from).Wider), now, window, more) is { } wide
                ? (wide + Wide - 1) / Wide : more;
        }
    }

    private Table TableOf(string what) => tables.TryGetValue(what, out var table) ? table : tables[what] = new Table();

    private void Renew(DateOnly day)
    {
        if (day == keyOf)
            return;
        (key, keyOf) = (RandomNumberGenerator.GetBytes(32), day);
        tables.Clear();
    }

    private Guid Place(Network network)
    {
        Span<byte> bytes = stackalloc byte[16];
        Span<byte> hash = stackalloc byte[32];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, network.Prefix);
        HMACSHA256.HashData(key, bytes, hash);
        return new Guid(hash[..16]);
    }

    // What is counted of one sort of thing.
    private sealed class Table
    {
        private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

        private readonly Dictionary<Guid, Count> counts = [];
        private DateTime sweptAt;

        /// <summary>Counts, and says how many there are; null when the table has no room for another.</summary>
        public int? Of(Guid place, DateTime now, TimeSpan window, int more)
        {
            if (!counts.ContainsKey(place) && counts.Count >= Most)
            {
                if (now - sweptAt >= BetweenSweeps)
                    Sweep(now);
                if (counts.Count >= Most)
                    return null;
            }
            var count = counts.GetValueOrDefault(place, new Count(now, window, 0, 0)).At(now);
            count = count with { Now = count.Now + more };
            if (more > 0)
                counts[place] = count;
            return count.Over(now);
        }

        private void Sweep(DateTime now)
        {
            sweptAt = now;
            foreach (var old in counts.Where(c => c.Value.Since + 2 * c.Value.Window < now).Select(c => c.Key).ToList())
                counts.Remove(old);
        }
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
