using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Heed.Ledger;
using Heed.Tests.Platform.Files;
using Heed.Tests.Web;

namespace Heed.Tests.Api;

/// <summary>Programs attach files to drafts, with the checks of the desk, and find public ones by the record.</summary>
public sealed class FileTests : ApiSite
{
    private const string Draft = Programme + "/drafts/actions/1";

    private static readonly byte[] Minute = SampleFiles.Pdf();
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Minute));

    [Fact]
    public async Task A_file_sent_to_a_draft_is_public_with_its_record()
    {
        var token = await BegunAsync();

        var attached = await SendFileAsync(token, "name=Minute 22 June.pdf&label=Minute", "\"1\"");

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (attached.Status, attached.Headers["ETag"]));
        await PublishDraftAsync();
        var file = Assert.Single(Json(await GetAsync(Programme + "/records/actions/1")).GetProperty("record").GetProperty("files")
            .EnumerateArray());
        Assert.Equal(
            ("Minute", "Minute 22 June.pdf", Minute.Length, Hash),
            (Text(file, "label"), Text(file, "name"), file.GetProperty("size").GetInt32(), Text(file, "sha256")));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Text(file, "address")).PathAndQuery);
        using var response = await SendAsync(request);
        Assert.Equal(Minute, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_sent_twice_with_one_key_is_attached_once()
    {
        var token = await BegunAsync();

        var first = await SendFileAsync(token, "name=minute.pdf", "\"1\"", "one-key");
        var second = await SendFileAsync(token, "name=minute.pdf", "\"1\"", "one-key");

        Assert.Equal(first.Body, second.Body);
        Assert.Equal(1, Json(second).GetProperty("content").GetProperty("attachments").GetArrayLength());
    }

    [Theory]
    [InlineData("name=program.exe", "You cannot attach this type of file")]
    [InlineData("name=picture.png", "PNG")]
    [InlineData("label=Minute", "Say what the file is called")]
    public async Task A_file_that_the_desk_would_refuse_is_refused_with_a_sentence(string query, string sentence)
    {
        var token = await BegunAsync();

        var answer = await SendFileAsync(token, query, "\"1\"");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, Json(answer).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_for_a_draft_that_somebody_saved_since_is_refused()
    {
        var token = await BegunAsync();

        var answer = await SendFileAsync(token, "name=minute.pdf", "\"7\"");

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.Status);
    }

    private Task<Receipt> PublishDraftAsync() =>
        WithLedgerAsync(ledger => ledger.PublishAsync(
            new Release("trial", "tester") { ApprovedBy = "approver", Drafts = [new ReleasedDraft("actions/1", 2, "For the test.")] }));

    private async Task<string> BegunAsync()
    {
        var token = await TokenAsync(Isla, "write", "read-drafts");
        await CallAsync(token, HttpMethod.Put, Draft, new { title = "One" }, NewDraft);
        return token;
    }

    private async Task<Answer> SendFileAsync(string token, string query, string version, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Draft}/files?{query}") { Content = new ByteArrayContent(Minute) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.TryAddWithoutValidation("If-Match", version);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var response = await SendAsync(request);
        return await Answer.OfAsync(response);
    }

    private static string Text(JsonElement file, string name) => file.GetProperty(name).GetString()!;
}
