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

    [Fact]
    public async Task A_table_holds_the_words_the_answer_and_the_sources_of_each_record()
    {
        var csv = await site.GetAsync("/cpip/recommendations.csv");
        var head = csv.Body.TrimStart('\uFEFF').Split("\r\n")[0].Split(',');

        Assert.Contains("Words", head);
        Assert.Contains("Responses", head);
        Assert.Contains("Sources", head);
        Assert.Contains("Decision: Accepted in full", csv.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cpip/recommendations")]
    [InlineData("/cpip/recommendations/1")]
    [InlineData("/nowhere/at/all")]
    public async Task Nothing_can_be_posted_to_a_public_page(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("x") };
        using var response = await site.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/cpip/recommendations?state=superseded", "0 of 12 recommendations")]
    [InlineData("/cpip/actions?strand=leadership", "0 of")]
    public async Task A_value_that_nothing_has_gives_an_empty_list_and_not_an_error(string address, string sentence)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cpip/timeline.pdf")]
    [InlineData("/cpip/index.html")]
    [InlineData("/cpip/recommendations/none-such")]
    public async Task What_is_not_there_says_so_on_a_page(string address)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Page not found", answer.Heading);
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
        Assert.Contains(
            "0 of 7 meetings. Strand: Child Internet Safety.",
            (await site.GetAsync("/cpip/meetings?strand=child-internet-safety&as-at=2017-06-30")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "0 of 12 recommendations. Status: Blocked.",
            (await site.GetAsync("/cpip/recommendations?state=blocked&as-at=2017-06-30")).Text, StringComparison.Ordinal);
    }
}
