using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Platform.Files;
using Heed.Tests.Desk;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;

namespace Heed.Tests.Platform.Files;

/// <summary>With a virus scanner named, no file is taken in that it has not passed.</summary>
public sealed class VirusScannerTests : DeskSite
{
    private readonly TcpListener scanner = new(IPAddress.Loopback, 0);

    protected override void Adapt(WebApplicationBuilder builder)
    {
        scanner.Start();
        builder.Configuration[VirusScanner.Setting] = $"127.0.0.1:{((IPEndPoint)scanner.LocalEndpoint).Port}";
    }

    public override async ValueTask DisposeAsync()
    {
        scanner.Dispose();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData("stream: OK\0", "File added to the draft.")]
    [InlineData("stream: Eicar-Test-Signature FOUND\0", "The virus scanner found something harmful in the file.")]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", "The virus scanner could not check the file")]
    public async Task A_file_is_taken_in_only_when_the_scanner_finds_nothing(string verdict, string sentence)
    {
        var asked = AnswerAsync(verdict);
        var answer = await UploadAsync();

        Assert.Equal(SampleFiles.Pdf(), await asked);
        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_scanner_does_not_answer_no_file_is_taken_in()
    {
        scanner.Stop();
        var answer = await UploadAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("The virus scanner is not responding", answer.Text, StringComparison.Ordinal);
    }

    private async Task<Answer> UploadAsync()
    {
        await WrittenAsync("events/one", new Event { Title = "One", HeldOn = FuzzyDate.Parse("2017-06-22") });
        var page = await Isla.GetAsync("/desk/trial/files/events/one");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Page.QuerySelector("main input[name=form-token]")!.GetAttribute("value")!), "form-token" },
            { new ByteArrayContent(SampleFiles.Pdf()), "file", "minute.pdf" },
        };
        var answer = await Isla.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri("/desk/trial/files/events/one", UriKind.Relative)) { Content = form });
        return answer.Headers.TryGetValue("Location", out var next) ? await Isla.GetAsync(next) : answer;
    }

    // Speaks as clamd does: a command, then pieces with their lengths, then one of none.
    private async Task<byte[]> AnswerAsync(string verdict)
    {
        using var client = await scanner.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, TestContext.Current.CancellationToken);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        using var file = new MemoryStream();
        for (var length = new byte[4]; ;)
        {
            await stream.ReadExactlyAsync(length, TestContext.Current.CancellationToken);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0)
                break;
            await stream.ReadExactlyAsync(piece, TestContext.Current.CancellationToken);
            file.Write(piece);
        }
        await stream.WriteAsync(Encoding.ASCII.GetBytes(verdict), TestContext.Current.CancellationToken);
        return file.ToArray();
    }
}
