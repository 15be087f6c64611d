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

    [Theory]
    [InlineData("--title")]
    [InlineData("-")]
    [InlineData("1")]
    [InlineData("title-")]
    public async Task An_order_that_is_not_there_is_refused(string order) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync($"/cpip/events?sort={order}")).Status);

    [Theory]
    [InlineData("title")]
    [InlineData("-title")]
    public async Task An_order_and_its_reverse_are_kept(string order) =>
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync($"/cpip/events?sort={order}")).Status);

    [Fact]
    public async Task An_empty_list_still_names_the_strand_and_the_state_it_was_asked_for()
    {
        Assert.Contains("0 of 7 meetings, strand: Child Internet Safety", (await site.GetAsync("/cpip/meetings?strand=child-internet-safety&as-at=2017-06-30")).Text, StringComparison.Ordinal);
        Assert.Contains("state: Blocked", (await site.GetAsync("/cpip/recommendations?state=blocked&as-at=2017-06-30")).Text, StringComparison.Ordinal);
    }
}
