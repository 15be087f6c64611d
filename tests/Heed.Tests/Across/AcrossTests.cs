using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.Across;

/// <summary>What applies to somebody, and what belongs to a strand, is on one page, with its deadlines.</summary>
public sealed class AcrossTests(DemoSite site)
{
    [Fact]
    public async Task A_committee_finds_what_applies_to_it_across_kinds()
    {
        var page = await site.GetAsync("/cpip/for/child-protection-committees");

        Assert.Equal("What applies to Child Protection Committees", page.Heading);
        var links = page.Page.QuerySelectorAll("main table a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains("/cpip/recommendations/2", links);
        Assert.Contains("/cpip/publications/minimum-dataset", links);
        Assert.Contains("/cpip/commitments/consider-law-after-a-year", links);
        Assert.Matches("\\d+ records apply\\.", page.Text);
    }

    [Fact]
    public async Task Each_record_says_in_short_what_it_asks()
    {
        var page = await site.GetAsync("/cpip/for/health-practitioners-in-scotland");

        Assert.Contains("it may be out of date", page.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_and_the_words_for_it_are_one()
    {
        var all = await site.GetAsync("/cpip/for");

        Assert.Single(
            all.Page.QuerySelectorAll("main li a"), a => a.TextContent.Contains("hild Protection Committees", StringComparison.Ordinal)
                && !a.TextContent.Contains("Scotland", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_name_that_is_listed_leads_to_a_page_with_as_many_records()
    {
        var all = await site.GetAsync("/cpip/for");

        foreach (var item in all.Page.QuerySelectorAll("main li"))
        {
            var page = await site.GetAsync(item.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var said = item.TextContent[(item.TextContent.LastIndexOf('(') + 1)..].Split(' ')[0];
            Assert.Contains($"{said} record", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_strand_has_a_page_that_the_home_leads_to()
    {
        var home = await site.GetAsync("/cpip");

        Assert.Contains("/cpip/strands/leadership", home.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Leadership", (await site.GetAsync("/cpip/strands/leadership")).Heading);
    }

    [Theory]
    [InlineData("/cpip/for/nobody-at-all")]
    [InlineData("/cpip/for/1")]
    [InlineData("/cpip/strands/no-such-strand")]
    [InlineData("/cpip/for/nobody-at-all.csv")]
    [InlineData("/cpip/for/nobody-at-all.ics")]
    [InlineData("/cpip/strands/%C3%A9.csv")]
    public async Task What_nothing_applies_to_has_no_page(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address)).Status);

    [Fact]
    public async Task It_can_be_followed_put_into_a_calendar_and_downloaded()
    {
        var page = await site.GetAsync("/cpip/for/care-inspectorate");
        var links = page.Page.QuerySelectorAll(".heed_tools a").Select(a => a.GetAttribute("href")!).ToList();

        var follow = await site.GetAsync(links.First(l => l.Contains("/follow?", StringComparison.Ordinal)));
        Assert.Contains("What applies to Care Inspectorate", follow.Text, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR", (await site.GetAsync("/cpip/for/care-inspectorate.ics")).Body, StringComparison.Ordinal);
        Assert.Contains("/cpip/for/care-inspectorate.ics", links);
        var csv = (await site.GetAsync("/cpip/for/care-inspectorate.csv")).Body;
        Assert.Contains("Kind,Title,Status,Date,Deadline", csv, StringComparison.Ordinal);
        Assert.Contains("http://localhost/cpip/actions/", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_an_earlier_date_it_holds_what_was_public_then() =>
        Assert.DoesNotContain(
            "/cpip/publications/minimum-dataset",
            (await site.GetAsync("/cpip/for/child-protection-committees?as-at=2017-06-30")).Body, StringComparison.Ordinal);
}
