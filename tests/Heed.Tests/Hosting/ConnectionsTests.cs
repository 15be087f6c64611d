using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Heed.Hosting;

namespace Heed.Tests.Hosting;

/// <summary>Connections that say nothing neither end the server nor keep others out.</summary>
public sealed class ConnectionsTests : IAsyncLifetime
{
    private readonly List<Socket> silent = [];
    private TestDatabase database = null!;
    private Process? server;

    public async ValueTask InitializeAsync() => database = await TestDatabase.NewAsync();

    [Fact, Trait("Length", "Long")]
    public async Task Silent_connections_beyond_the_handle_limit_do_no_harm()
    {
        var address = await StartAsync(handles: 1_024);
        for (var i = 0; i < 1_300; i++)
            silent.Add(await OpenAsync(address, new IPAddress([127, 0, 1, (byte)(1 + i % 13)])));

        Assert.StartsWith("HTTP/1.1 200", await AskAsync(address, IPAddress.Parse("127.0.0.2")), StringComparison.Ordinal);
        Assert.False(server!.HasExited);
    }

    [Fact]
    public void A_process_with_too_few_handles_does_not_start_and_says_what_to_do()
    {
        var refused = Assert.Throws<CannotStartException>(() => ServerLimits.ConnectionsFor(256));
        Assert.Contains("ulimit -n", refused.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        silent.ForEach(s => s.Dispose());
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }
        await database.DisposeAsync();
    }

    private async Task<IPEndPoint> StartAsync(int handles)
    {
        var heed = Path.Combine(AppContext.BaseDirectory, "heed");
        var start = new ProcessStartInfo(
            "bash", ["-c", $"ulimit -n {handles}; exec \"$0\" \"$@\"", heed, "serve", "--data", database.Choice.Folder, "--urls",
                "http://127.0.0.1:0"]) { RedirectStandardOutput = true, WorkingDirectory = database.Choice.Folder };
        if (database.Choice.Postgres is { } postgres)
            start.Environment["HEED_DATABASE"] = postgres;
        server = Process.Start(start)!;
        const string ready = "Heed is ready at ";
        while (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(ready, StringComparison.Ordinal))
                return IPEndPoint.Parse(line[ready.Length..].Split(' ')[0].TrimEnd('.')["http://".Length..]);
        }
        throw new InvalidOperationException("The server ended before it was ready.");
    }

    private static async Task<Socket> OpenAsync(IPEndPoint address, IPAddress from)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(address, TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task<string> AskAsync(IPEndPoint address, IPAddress from)
    {
        using var socket = await OpenAsync(address, from);
        await socket.SendAsync(
            Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            TestContext.Current.CancellationToken);
        var buffer = new byte[64];
        return Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken));
    }
}
