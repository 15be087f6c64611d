using System.Net;
using System.Net.Sockets;
using System.Text;
using Heed.Api.Webhooks;

namespace Heed.Tests.Api;

/// <summary>What is sent outside connects to public addresses only, whatever a name means.</summary>
[Trait("Database", "None")]
public sealed class PublicNetworkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("127.0.0.2")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.0.1")]
    [InlineData("192.0.0.192")]
    [InlineData("192.168.0.1")]
    [InlineData("198.19.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void An_address_that_is_not_public_is_not_connected_to(string address) =>
        Assert.False(PublicNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.128.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("223.255.255.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2a00:1450:4009::1")]
    [InlineData("2606:4700::1111")]
    public void An_address_of_the_public_internet_is_connected_to(string address) =>
        Assert.True(PublicNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task No_connection_reaches_this_machine(string host)
    {
        using var listener = new TcpListener(IPAddress.IPv6Any, 0);
        listener.Server.DualMode = true;
        listener.Start();
        using var client = new HttpClient(PublicNetwork.Handler());

        var failed = await Assert.ThrowsAnyAsync<Exception>(
            () => client.GetAsync(new Uri($"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}/"), Cancel));

        Assert.True(failed is NotPublicException || failed.InnerException is NotPublicException, failed.ToString());
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var client = new HttpClient(PublicNetwork.Handler(IPAddress.IsLoopback));

        var answering = AnswerAsync(
            listener, $"HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:{port}/other\r\nContent-Length: 0\r\n\r\n");
        using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"), Cancel);
        await answering;

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task An_endless_answer_is_not_read()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new HttpClient(PublicNetwork.Handler(IPAddress.IsLoopback));
        var asking = client.GetAsync(
            new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"), HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var connection = await listener.AcceptTcpClientAsync(Cancel);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\nA"), Cancel);

        (await asking).Dispose();

        // The other end finds the connection closed, and never gets rid of the rest.
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            for (var piece = 0; piece < 1_000; piece++)
                await stream.WriteAsync(new byte[1_000_000], Cancel);
        });
    }

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        using var connection = await listener.AcceptTcpClientAsync(Cancel);
        var stream = connection.GetStream();
        var asked = await stream.ReadAsync(new byte[4096], Cancel);
        Assert.True(asked > 0);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), Cancel);
    }
}
