using System.Net;
using Heed.Platform.Http;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Platform;

/// <summary>
/// What comes from one network is counted alone; where there is no room to tell more of them apart, nobody pays for others.
/// </summary>
public sealed class NetworkCountsTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Networks_and_sorts_of_things_are_counted_apart_and_a_64_is_one_network()
    {
        var counts = new NetworkCounts(time);
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(_ => counts.Add("a", IPAddress.Parse("192.0.2.1"), Hour)));
        Assert.Equal(1, counts.Add("a", IPAddress.Parse("192.0.2.2"), Hour));
        Assert.Equal(1, counts.Add("b", IPAddress.Parse("192.0.2.1"), Hour));
        Assert.Equal(1, counts.Add("a", IPAddress.Parse("2001:db8::1"), Hour));
        Assert.Equal(2, counts.Add("a", IPAddress.Parse("2001:db8::2"), Hour));
        Assert.Equal(1, counts.Add("a", IPAddress.Parse("2001:db8:0:1::1"), Hour));
        Assert.Equal(3, counts.Look("a", IPAddress.Parse("::ffff:192.0.2.1"), Hour));
        time.Advance(3 * Hour);
        Assert.Equal(0, counts.Look("a", IPAddress.Parse("192.0.2.1"), Hour));
    }

    [Fact]
    public void When_a_table_is_full_those_who_come_new_count_as_a_part_of_their_wider_network_and_other_tables_have_room()
    {
        var counts = new NetworkCounts(time);
        for (var i = 0; i < NetworkCounts.Most; i++)
            counts.Add("flood", new IPAddress([10, (byte)(i >> 16), (byte)(i >> 8), (byte)i]), Hour);

        // Told apart before, and still.
        Assert.Equal(2, counts.Add("flood", new IPAddress([10, 0, 0, 0]), Hour));
        // New ones of one wide network, and somebody from elsewhere.
        var some = Enumerable.Range(0, 5 * NetworkCounts.Wide).Select(i => counts.Add("flood", new IPAddress([192, 168, 1, (byte)i]), Hour))
            .ToList();
        Assert.Equal((1, 5), (some[0], some[^1]));
        Assert.Equal(1, counts.Add("flood", IPAddress.Parse("198.51.100.7"), Hour));
        Assert.Equal(1, counts.Add("other", new IPAddress([192, 168, 1, 1]), Hour));

        // An hour's counts go when their time is over, and there is room again.
        time.Advance(3 * Hour);
        Assert.Equal([1, 2], Enumerable.Range(0, 2).Select(_ => counts.Add("flood", new IPAddress([192, 168, 1, 1]), Hour)));
    }
}
