using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Heed.Bench.Hostile;

/// <summary>Something done to a site on this machine to do it harm, until it is enough. Counts what came of it.</summary>
public abstract class Attack(Uri site)
{
    private readonly ConcurrentDictionary<string, int> outcomes = new();

    /// <summary>What it is.</summary>
    public abstract string Name { get; }

    /// <summary>How often each thing came of it.</summary>
    public IReadOnlyDictionary<string, int> Outcomes => outcomes;

    /// <summary>Where the site is.</summary>
    protected Uri Site => site;

    /// <summary>Attacks.</summary>
    public abstract Task GoOnAsync(CancellationToken enough);

    /// <summary>Counts an outcome.</summary>
    protected void Count(string outcome) => outcomes.AddOrUpdate(outcome, 1, static (_, count) => count + 1);

    /// <summary>Many do the same at once, again and again.</summary>
    protected static Task ManyAsync(int many, Func<int, Task> one, CancellationToken enough) =>
        Task.WhenAll(Enumerable.Range(0, many).Select(number => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
                await one(number);
        }, CancellationToken.None)));

    /// <summary>Sends a request, and counts how it was answered.</summary>
    protected async Task SendAsync(HttpClient client, HttpRequestMessage request, CancellationToken enough)
    {
        try
        {
            using (request)
            using (var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, enough))
            {
                Count($"{(int)answer.StatusCode}");
                await answer.Content.CopyToAsync(Stream.Null, enough);
            }
        }
        catch (Exception ended) when (ended is HttpRequestException or IOException or OperationCanceledException)
        {
            if (!enough.IsCancellationRequested)
                Count("cut off");
        }
    }

    /// <summary>A client that comes from an address of its own, without cookies.</summary>
    protected static HttpClient ClientFrom(int number) =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false,
            ConnectCallback = async (context, cancel) => new NetworkStream(
                await ConnectAsync(number, context.DnsEndPoint.Port, cancel), ownsSocket: true) }) { Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>A connection from an address of its own: 127.32.0.1 and up.</summary>
    protected static async Task<Socket> ConnectAsync(int number, int port, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(
                new IPEndPoint(new IPAddress([127, (byte)(32 + (number >> 16)), (byte)(number >> 8), (byte)((number & 255) | 1)]), 0));
            await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
