using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Heed.Bench.Flooding;

/// <summary>Someone who sends comments from an address of their own, as a browser without script would.</summary>
public sealed partial class Sender : IDisposable
{
    private readonly HttpClient client;
    private readonly Uri form;

    /// <summary>Stands at an address of the loopback range.</summary>
    public Sender(Uri site, string page, IPAddress from)
    {
        form = new Uri(site, page + "/comment");
        var handler = new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    socket.Bind(new IPEndPoint(from, 0));
                    await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        client = new HttpClient(handler) { Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>The address of a source, by number: 127.16.0.1 and up.</summary>
    public static IPAddress Address(int number) => new([127, (byte)(16 + (number >> 16)), (byte)(number >> 8), (byte)number]);

    /// <summary>Opens the form and sends it.</summary>
    /// <returns>The answer's status, and whether it gave a reference.</returns>
    public async Task<(HttpStatusCode Status, bool HasReference)> SendAsync(string name, string text, CancellationToken cancel)
    {
        var page = await client.GetStringAsync(form, cancel);
        var ticket = WebUtility.HtmlDecode(Ticket().Match(page).Groups[1].Value);
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["ticket"] = ticket, ["name"] = name, ["comment"] = text });
        using var answer = await client.PostAsync(form, content, cancel);
        return (answer.StatusCode, Reference().IsMatch(await answer.Content.ReadAsStringAsync(cancel)));
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"ticket\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"ticket\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}")]
    private static partial Regex Reference();
}
