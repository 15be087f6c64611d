using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.Api;

/// <summary>Each error is a problem detail whose sentence says what to do.</summary>
public sealed class ErrorTests : ApiSite
{
    private const string Draft = Programme + "/drafts/actions/1";

    [Theory]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/programmes/nowhere")]
    [InlineData(Programme + "/records/nothing")]
    [InlineData(Programme + "/records/actions/none")]
    public async Task An_address_that_is_not_there_says_where_all_addresses_are(string address)
    {
        var answer = await CallAsync(null, HttpMethod.Get, address);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.Status, answer.ContentType));
        Assert.Contains("http://localhost/api describes every address", DetailOf(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE", Programme + "/records/actions", "It accepts: GET.")]
    [InlineData("PATCH", Draft, "It accepts: DELETE, GET, PUT.")]
    public async Task A_method_that_is_not_there_is_refused_with_those_that_are(string method, string address, string sentence)
    {
        var answer = await CallAsync(null, new HttpMethod(method), address);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (answer.Status, answer.ContentType));
        Assert.Equal($"This address does not accept {method}. {sentence}", DetailOf(answer));
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused_with_a_sentence()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Draft + "/review") { Content = new StringContent("why=because") };
        using var response = await SendAsync(request);

        var answer = await Answer.OfAsync(response);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "application/problem+json"), (answer.Status, answer.ContentType));
        Assert.Contains("Content-Type: application/json", DetailOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_empty_is_said_to_be_empty()
    {
        var token = await TokenAsync(Isla, "write");

        var answer = await CallAsync(token, HttpMethod.Put, Draft, "", NewDraft);

        Assert.Equal((HttpStatusCode.BadRequest, "The body is empty. Nothing was changed."), (answer.Status, DetailOf(answer)));
    }

    [Fact]
    public async Task An_ETag_that_a_proxy_marked_as_weak_still_names_the_version()
    {
        var token = await TokenAsync(Isla, "write", "read-drafts");
        await CallAsync(token, HttpMethod.Put, Draft, new { title = "One" }, NewDraft);

        var saved = await CallAsync(token, HttpMethod.Put, Draft, new { title = "Two" }, ("If-Match", "W/\"1\""));
        var read = await CallAsync(token, HttpMethod.Get, Draft, null, ("If-None-Match", "W/\"2\""));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (saved.Status, read.Status));
    }

    [Fact]
    public async Task A_version_without_quotation_marks_is_not_called_out_of_date()
    {
        var token = await TokenAsync(Isla, "write", "read-drafts");
        await CallAsync(token, HttpMethod.Put, Draft, new { title = "One" }, NewDraft);

        var answer = await CallAsync(token, HttpMethod.Put, Draft, new { title = "Two" }, ("If-Match", "1"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("with its quotation marks", DetailOf(answer), StringComparison.Ordinal);
    }

    private static string DetailOf(Answer answer) => Json(answer).GetProperty("detail").GetString()!;
}
