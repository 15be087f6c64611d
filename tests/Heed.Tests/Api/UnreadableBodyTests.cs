using System.Net;
using System.Net.Http.Headers;
using Heed.Tests.Web;

namespace Heed.Tests.Api;

/// <summary>What programs send and nobody can read.</summary>
public sealed class UnreadableBodyTests : ApiSite
{
    private const string One = $"{Programme}/drafts/actions/1";

    [Theory]
    [InlineData("""{"title":"\ud800"}""")]
    [InlineData("""{"\ud800":"A"}""")]
    [InlineData("""{"title":"A","findings":[{"\udc00":1}]}""")]
    public async Task Half_a_character_gets_a_sentence(string body)
    {
        var answer = await CallAsync(await TokenAsync(Isla, "write"), HttpMethod.Put, One, body, NewDraft);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("A text in it is not valid Unicode.", Json(answer).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_that_is_not_UTF_8_gets_a_sentence()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Programme}/releases")
        {
            Content = new ByteArrayContent([.. "{\"name\":\""u8, 0xFF, .. "\"}"u8]),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(Isla, "write", "publish"));

        using var response = await SendAsync(request);

        var answer = await Answer.OfAsync(response);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("not valid Unicode", Json(answer).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_among_the_drafts_of_a_release_is_refused_by_its_place()
    {
        var answer = await CallAsync(await TokenAsync(Isla, "write", "publish"), HttpMethod.Post, $"{Programme}/releases",
            """{"name":"July","drafts":[null]}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Remove the null from the list.", ErrorsOf(answer)["drafts[0]"]);
    }

    [Fact]
    public async Task Without_a_token_the_answer_says_what_is_needed()
    {
        Assert.Equal("You need a valid token", Json(await CallAsync(null, HttpMethod.Get, One)).GetProperty("title").GetString());
    }
}
