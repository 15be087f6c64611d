using System.Net;
using System.Net.Sockets;
using System.Text;
using Heed.Hosting;
using Heed.Platform.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Promises;

/// <summary>P55: who sends or reads slowly on purpose does not hold up the others, and is let go.</summary>
public sealed class SlowClientsTests : IAsyncLifetime
{
    private const int Many = 500;
    private readonly List<Socket> slow = [];
    private TestDatabase database = null!;
    private WebApplication app = null!;
    private IPEndPoint address = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.NewAsync();
        app = Server.Build(database.Choice, "http://127.0.0.1:0");
        await app.StartAsync(Cancel);
        var url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        address = new IPEndPoint(IPAddress.Loopback, url.Port);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Trait("Length", "Long")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")]
    [InlineData("POST /desk/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + "100000\r\n\r\na=")]
    public async Task A_reader_is_answered_while_many_hold_their_connections_open_and_those_are_let_go(string beginning)
    {
        for (var i = 0; i < Many; i++)
            slow.Add(await BeginAsync(beginning));

        using var reader = new HttpClient { BaseAddress = new Uri($"http://{address}") };
        using var answer = await reader.GetAsync(new Uri("/", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        // Each is ended by the server, without having been asked again.
        await Task.WhenAll(slow.Select(EndedAsync));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in slow)
            socket.Dispose();
        await app.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<Socket> BeginAsync(string beginning)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address, Cancel);
        await socket.SendAsync(Encoding.ASCII.GetBytes(beginning), Cancel);
        return socket;
    }

    private static async Task EndedAsync(Socket socket)
    {
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer, Cancel) > 0)
            {
                // What is said before the end, such as 408, does not matter here.
            }
        }
        catch (SocketException)
        {
            // A connection that is cut rather than closed has ended too.
        }
    }
}
