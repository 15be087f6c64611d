using System.Net;
using System.Net.Sockets;
using System.Text;
using Heed.Platform.Http;

namespace Heed.Hosting;

/// <summary>
/// Sends requests to the server itself. If it no longer accepts connections although its process runs, it is stopped, so that systemd or
/// the container restarts it.
/// </summary>
/// <param name="address">Where the server listens.</param>
/// <param name="clock">The time.</param>
public sealed class Watchdog(Uri address, TimeProvider clock)
{
    private const int MostUnanswered = 3;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ForAnAnswer = TimeSpan.FromSeconds(20);

    /// <summary>Watches until nobody answers.</summary>
    /// <exception cref="OperationCanceledException">The server stops anyway.</exception>
    public async Task WatchAsync(CancellationToken stopping)
    {
        for (var unanswered = 0; unanswered < MostUnanswered; )
        {
            await Task.Delay(Between, clock, stopping);
            unanswered = await IsAnsweredAsync(stopping) ? 0 : unanswered + 1;
        }
    }

    /// <summary>Whether the server does anything at all with a connection: answers it, or ends it because there are too many.</summary>
    public async Task<bool> IsAnsweredAsync(CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(ForAnAnswer, clock);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(stopping, patience.Token);
        using var connection = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await connection.ConnectAsync(new IPEndPoint(Door(), address.Port), until.Token);
            await connection.SendAsync(
                Encoding.ASCII.GetBytes($"GET {Health.Path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), until.Token);
            await connection.ReceiveAsync(new byte[64], until.Token);
            return true;
        }
        catch (SocketException ended)
        {
            // Cut off is an answer; that there are no handles left to ask with says nothing of the server.
            return ended.SocketErrorCode is not SocketError.ConnectionRefused and not SocketError.TimedOut;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    private IPAddress Door() =>
        !IPAddress.TryParse(address.Host.Trim('[', ']'), out var known) ? IPAddress.Loopback
        : known.Equals(IPAddress.Any) ? IPAddress.Loopback
        : known.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback
        : known;
}
