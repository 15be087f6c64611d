using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.OpenData;

public sealed class FiltersTests(DemoSite site)
{
    [Theory]
    [InlineData(".json")]
    [InlineData(".csv")]
    [InlineData(".atom")]
    [InlineData(".feed.json")]
    public async Task A_filter_that_is_not_there_is_refused_in_every_format(string format)
    {
        var answer = await site.GetAsync($"/cpip/events{format}?colour=red");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.ContentType));
        Assert.Contains("colour", answer.Body, StringComparison.Ordinal);
    }
}
