using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Heed.Bench.Hostile;

/// <summary>Opens more connections than the server takes, from many addresses, says nothing, and opens those anew that are ended.</summary>
public sealed class IdleConnections(Uri site, int connections) : Attack(site)
{
    public override string Name => $"{connections:N0} idle connections";

    public override Task GoOnAsync(CancellationToken enough) =>
        ManyAsync(64, async number =>
        {
            var open = new List<Socket>();
            try
            {
                while (open.Count < connections / 64)
                {
                    open.Add(await ConnectAsync(number * 4 + open.Count % 4, Site.Port, enough));
                    Count("opened");
                }
                await Task.Delay(TimeSpan.FromSeconds(10), enough);
            }
            catch (Exception ended) when (ended is SocketException or OperationCanceledException)
            {
                if (!enough.IsCancellationRequested)
                    Count("refused");
            }
            finally
            {
                open.ForEach(s => s.Dispose());
            }
        }, enough);
}

/// <summary>Posts 28 MB to where people sign in.</summary>
public sealed class LargePosts(Uri site) : Attack(site)
{
    private static readonly byte[] Large = [.. Encoding.ASCII.GetBytes("name="), .. Enumerable.Repeat((byte)'a', 28_000_000)];

    public override string Name => "posts of 28 MB to the sign-in page, 16 at once";

    public override Task GoOnAsync(CancellationToken enough) =>
        ManyAsync(16, async number =>
        {
            using var client = ClientFrom(number);
            var content = new ByteArrayContent(Large);
            content.Headers.ContentType = new("application/x-www-form-urlencoded");
            await SendAsync(client, new HttpRequestMessage(HttpMethod.Post, new Uri(Site, "/desk/sign-in")) { Content = content }, enough);
        }, enough);
}

/// <summary>Signs in with wrong passwords from many addresses, each with a form of its own.</summary>
public sealed class SignInFlood(Uri site) : Attack(site)
{
    public override string Name => "64 signing in at once with wrong passwords";

    public override Task GoOnAsync(CancellationToken enough)
    {
        var round = 0;
        return ManyAsync(64, async number =>
        {
            var turn = Interlocked.Increment(ref round);
            using var client = ClientFrom(number + 64 * (turn % 200));
            try
            {
                using var form = await client.GetAsync(new Uri(Site, "/desk/sign-in"), enough);
                var token = SignInForm.TokenIn(await form.Content.ReadAsStringAsync(enough));
                if (form.Headers.TryGetValues("Set-Cookie", out var cookies))
                    client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(c => c.Split(';')[0])));
                await SendAsync(
                    client, new HttpRequestMessage(
                        HttpMethod.Post,
                        new Uri(Site, "/desk/sign-in")) { Content = new FormUrlEncodedContent(
                            new Dictionary<string, string> { ["form-token"] = token, ["name"] = $"nobody-{turn}",
                                ["password"] = "not the password" }) }, enough);
            }
            catch (Exception ended) when (ended is HttpRequestException or OperationCanceledException)
            {
                if (!enough.IsCancellationRequested)
                    Count("cut off");
            }
        }, enough);
    }
}

/// <summary>Sends comments with worthless forms.</summary>
public sealed class WorthlessForms(Uri site, string page) : Attack(site)
{
    public override string Name => "700 sending comments at once with worthless forms";

    public override Task GoOnAsync(CancellationToken enough)
    {
        var clients = Enumerable.Range(0, 700).Select(ClientFrom).ToList();
        return ManyAsync(
            700, number => SendAsync(
                clients[number],
                new HttpRequestMessage(
                    HttpMethod.Post,
                    new Uri(Site, page + "/comment")) { Content = new FormUrlEncodedContent(
                        new Dictionary<string, string> { ["ticket"] = "worthless", ["name"] = "a",
                            ["comment"] = new string('b', 5_000) }) }, enough), enough);
    }
}

/// <summary>Asks for pages in ways that a cache might take for new ones.</summary>
public sealed class MadeUpAddresses(Uri site) : Attack(site)
{
    private static readonly string[] Pages = [
        "/cpip", "/cpip/recommendations", "/cpip/recommendations/1", "/cpip/timeline", "/cpip/actions", "/cpip/changes"];

    public override string Name => "made-up hosts, parameters, paths and searches, 32 at once";

    public override Task GoOnAsync(CancellationToken enough)
    {
        var round = 0;
        var clients = Enumerable.Range(0, 32).Select(ClientFrom).ToList();
        return ManyAsync(32, async number =>
        {
            var turn = Interlocked.Increment(ref round);
            var page = Pages[turn % Pages.Length];
            var address = (turn % 5) switch { 0 => $"{page}?zz={turn}", 1 => $"/cpip/nothing-{turn}", 2 =>
                $"/cpip/search?q=word{turn}", 3 => page.ToUpperInvariant(), _ => page };
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Site, address));
            if (turn % 5 == 4)
                request.Headers.Host = $"h{turn}.example";
            await SendAsync(clients[number], request, enough);
        }, enough);
    }
}

/// <summary>Asks for large answers, many at a time on each connection, and reads none of them.</summary>
public sealed class UnreadAnswers(Uri site) : Attack(site)
{
    public override string Name => "large answers asked for on 2,000 connections and not read";

    public override Task GoOnAsync(CancellationToken enough) =>
        ManyAsync(2_000, async number =>
        {
            try
            {
                using var socket = await ConnectAsync(number, Site.Port, enough);
                socket.ReceiveBufferSize = 4096;
                var asked = string.Concat(
                    Enumerable.Range(0, 20).Select(i => $"GET /cpip.json?as-at=20{10 + (number + i) % 16:00}-0{1 + i % 9}-1{number % 10} "
                        + "HTTP/1.1\r\nHost: localhost\r\n\r\n"));
                await socket.SendAsync(Encoding.ASCII.GetBytes(asked), enough);
                Count("asked");
                await Task.Delay(TimeSpan.FromSeconds(20), enough);
            }
            catch (Exception ended) when (ended is SocketException or OperationCanceledException)
            {
                if (!enough.IsCancellationRequested)
                    Count("refused");
            }
        }, enough);
}
