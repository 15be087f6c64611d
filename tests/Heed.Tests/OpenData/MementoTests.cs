using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.OpenData;

public sealed class MementoTests(DemoSite site)
{
    private const string Record = "/cpip/recommendations/1";

    [Fact]
    public async Task An_address_is_its_own_time_gate()
    {
        var answer = await site.GetAsync(Record);
        Assert.Contains($"<http://localhost{Record}>; rel=\"original timegate\"", answer.Headers["Link"], StringComparison.Ordinal);
        Assert.Contains($"<http://localhost{Record}/timemap>; rel=\"timemap\"", answer.Headers["Link"], StringComparison.Ordinal);
        Assert.Contains("Accept-Datetime", answer.Headers["Vary"], StringComparison.Ordinal);
        Assert.False(answer.Headers.ContainsKey("Memento-Datetime"));
    }

    [Theory]
    [InlineData("Fri, 30 Jun 2017 12:00:00 GMT", Record + "?as-at=2017-06-30")]
    [InlineData("Fri, 30 Jun 2017 23:30:00 GMT", Record + "?as-at=2017-07-01")] // it was summer time
    [InlineData("Sat, 30 Jun 1917 12:00:00 GMT", Record + "?as-at=2017-03-02")]
    [InlineData("Sun, 30 Jun 2999 12:00:00 GMT", Record + "?as-at=2026-11-24")]
    public async Task Asked_for_a_moment_it_leads_to_that_day(string asked, string day)
    {
        var answer = await AskAsync(Record, asked);
        Assert.Equal((HttpStatusCode.Redirect, day), (answer.Status, answer.Headers["Location"]));
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(day)).Status);
    }

    [Fact]
    public async Task A_moment_that_is_none_is_refused() => Assert.Equal(
        HttpStatusCode.BadRequest, (await AskAsync(Record, "yesterday")).Status);

    [Theory]
    [InlineData(Record)]
    [InlineData(Record + ".json")]
    [InlineData("/cpip.json")]
    [InlineData("/cpip/actions.csv")]
    [InlineData("/cpip/actions")]
    [InlineData("/cpip")]
    public async Task Read_as_at_a_day_it_says_of_when_it_is(string address)
    {
        var answer = await site.GetAsync(address + "?as-at=2017-06-30");
        Assert.Equal("Fri, 30 Jun 2017 22:59:59 GMT", answer.Headers["Memento-Datetime"]);
        Assert.Contains($"<http://localhost{address}>; rel=\"original timegate\"", answer.Headers["Link"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timemap_leads_to_every_day_on_which_it_changed()
    {
        var map = await site.GetAsync(Record + "/timemap");
        Assert.Equal("application/link-format", map.ContentType);
        var mementos = map.Body.Split(",\n").Where(l => l.Contains("memento\"", StringComparison.Ordinal)).ToList();
        Assert.Contains(
            "?as-at=2017-03-02>; rel=\"first memento\"; datetime=\"Thu, 02 Mar 2017 23:59:59 GMT\"", mementos[0], StringComparison.Ordinal);
        Assert.Contains("rel=\"last memento\"", mementos[^1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync(Record + "/timemap?format=docx")).Status);
    }

    private async Task<Answer> AskAsync(string address, string moment)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Datetime", moment);
        using var response = await site.SendAsync(request);
        return await Answer.OfAsync(response);
    }
}
