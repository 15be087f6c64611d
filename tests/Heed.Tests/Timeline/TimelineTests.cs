using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.Timeline;

/// <summary>The programme month by month.</summary>
public sealed class TimelineTests(DemoSite site)
{
    [Fact]
    public async Task A_year_runs_from_its_last_month_to_its_first()
    {
        var page = await site.GetAsync("/cpip/timeline?year=2017");
        var months = page.Page.QuerySelectorAll("main h3").Select(h => h.TextContent).ToList();

        Assert.Equal("December 2017", months[0]);
        Assert.Contains("March 2017", months);
        Assert.Contains("/cpip/timeline?year=2016", page.Page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Without_a_year_it_opens_with_the_latest_twenty_whatever_their_year()
    {
        var page = await site.GetAsync("/cpip/timeline");

        Assert.Equal(20, page.Page.QuerySelectorAll("#shown ~ .heed_timeline .heed_timeline__entry").Length);
        Assert.Matches(@"The latest 20 of \d+ entries\.", page.Text);
        Assert.Contains("/cpip/timeline?year=2017", page.Page.QuerySelectorAll(".heed_ways a").Select(a => a.GetAttribute("href")));
        var months = page.Page.QuerySelectorAll("#shown ~ h3").Select(h => h.TextContent).ToList();
        Assert.Equal(months.Distinct(), months);
        Assert.True(months.Select(m => m[^4..]).Distinct().Count() > 1);
    }

    [Fact]
    public async Task A_kind_chosen_leaves_the_others_out()
    {
        var page = await site.GetAsync("/cpip/timeline?kind=meeting&year=2017");

        Assert.All(
            page.Page.QuerySelectorAll(".heed_timeline__title a"),
            a => Assert.Contains("/meetings/", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("only meetings", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_day_what_was_then_to_come_stands_first()
    {
        var page = await site.GetAsync("/cpip/timeline?as-at=2017-03-10");

        Assert.NotEmpty(page.Page.QuerySelectorAll("#to-come + .heed_timeline .heed_timeline__entry--expected"));
    }

    [Theory]
    [InlineData("kind=nonsense")]
    [InlineData("strand=nonsense")]
    [InlineData("year=17")]
    public async Task A_bad_filter_is_refused(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync($"/cpip/timeline?{query}")).Status);
}
