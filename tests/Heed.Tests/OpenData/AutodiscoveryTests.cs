using Heed.Tests.Web;

namespace Heed.Tests.OpenData;

/// <summary>A feed reader given the address of a page finds the feeds, and what each is.</summary>
public sealed class AutodiscoveryTests(DemoSite site)
{
    private const string Updates = "Updates: /cpip/updates.atom";
    private const string All = "All changes to this programme: /cpip/changes.atom";

    [Theory]
    [InlineData("/cpip")]
    [InlineData("/cpip/timeline")]
    [InlineData("/cpip/search?q=review")]
    [InlineData("/cpip/data")]
    [InlineData("/cpip/follow")]
    [InlineData("/cpip/recommendations/1/history")]
    [InlineData("/cpip/updates")]
    [InlineData("/cpip/recommendations/none-such")]
    public async Task Every_page_of_a_programme_names_its_updates_and_its_changes(string address)
    {
        var feeds = await FeedsAsync(address);

        Assert.Single(feeds, Updates);
        Assert.Single(feeds, All);
    }

    [Theory]
    [InlineData("/cpip/actions", "Actions: /cpip/actions.atom")]
    [InlineData("/cpip/actions?strand=leadership", "Actions, with these filters: /cpip/actions.atom?strand=leadership")]
    [InlineData("/cpip/updates?year=2017", "Updates, with these filters: /cpip/updates.atom?year=2017")]
    [InlineData("/cpip/recommendations/1", "Changes to this page: /cpip/recommendations/1.atom")]
    [InlineData("/cpip/updates/5?as-at=2017-06-30", "Changes to this page: /cpip/updates/5.atom?as-at=2017-06-30")]
    public async Task A_list_names_its_own_feed_and_a_record_its_changes(string address, string feed)
    {
        var feeds = await FeedsAsync(address);

        Assert.Equal(feed, feeds[0]);
        Assert.Equal(3, feeds.Count);
        Assert.Equal(feeds.Count, feeds.Distinct().Count());
    }

    [Fact]
    public async Task A_list_names_its_feed_in_both_formats()
    {
        var link = (await site.GetAsync("/cpip/actions")).Page.QuerySelector("link[type='application/feed+json']")!;

        Assert.Equal(("Actions", "/cpip/actions.feed.json"), (link.GetAttribute("title"), link.GetAttribute("href")));
    }

    [Fact]
    public async Task Outside_a_programme_there_is_no_feed() => Assert.Empty(await FeedsAsync("/"));

    private async Task<IReadOnlyList<string>> FeedsAsync(string address) =>
    [
        .. (await site.GetAsync(address)).Page.QuerySelectorAll("head link[rel=alternate][type='application/atom+xml']")
            .Select(l => $"{l.GetAttribute("title")}: {l.GetAttribute("href")}"),
    ];
}
