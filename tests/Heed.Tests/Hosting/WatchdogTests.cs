using System.Net;
using System.Net.Sockets;
using Heed.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Hosting;

/// <summary>A server that takes no connections any more is noticed, though its process lives.</summary>
public sealed class WatchdogTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_without_a_reply_counts_as_unanswered()
    {
        using var deaf = Listening();
        var clock = new FakeTimeProvider();
        var asking = Of(deaf, clock).IsAnsweredAsync(Cancel);
        // The question has come, and nobody reads it.
        using var connection = await deaf.AcceptSocketAsync(Cancel);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await asking);
    }

    [Fact]
    public async Task A_server_that_ends_a_connection_because_there_are_too_many_is_alive()
    {
        using var full = Listening();
        var asking = Of(full, TimeProvider.System).IsAnsweredAsync(Cancel);
        using (var connection = await full.AcceptSocketAsync(Cancel))
        {
            // It is ended at once.
        }

        Assert.True(await asking);
    }

    private static TcpListener Listening()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static Watchdog Of(TcpListener listener, TimeProvider clock) => new(new Uri($"http://{listener.LocalEndpoint}"), clock);
}
