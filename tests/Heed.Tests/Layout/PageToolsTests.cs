using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.Layout;

/// <summary>What can be done with a page is near its top: follow, download, cite, see it on another date.</summary>
public sealed class PageToolsTests(DemoSite site)
{
    [Theory]
    [InlineData("/cpip")]
    [InlineData("/cpip/recommendations/1")]
    [InlineData("/cpip/actions?state=delivered")]
    [InlineData("/cpip/timeline?kind=meeting")]
    [InlineData("/cpip/changes?from=2017-03-02&to=2018-03-02")]
    public async Task A_page_can_be_seen_on_another_date_with_what_was_chosen_on_it(string address)
    {
        var form = (await site.GetAsync(address)).Page.QuerySelector(".heed_tools form")!;
        var fields = form.QuerySelectorAll("input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));
        fields["as-at"] = "2018-06-30";

        var then = await site.GetAsync(form.GetAttribute("action") + "?" + string.Join('&', fields.Select(f => $"{f.Key}={f.Value}")));

        Assert.Equal(HttpStatusCode.OK, then.Status);
        Assert.Contains("as it was on 30 June 2018", then.Page.Body!.Words(), StringComparison.Ordinal);
        var chosen = address.Contains('?', StringComparison.Ordinal) ? address.Split('?')[1].Split('&') : [];
        Assert.All(chosen, parameter => Assert.Contains(parameter.Split('=')[0], fields.Keys));
    }

    [Fact]
    public async Task What_is_cited_is_the_page_on_its_day() =>
        Assert.Contains(
            "/cpip/recommendations/1?as-at=2017-06-30", (await site.GetAsync("/cpip/recommendations/1?as-at=2017-06-30")).Text,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("/cpip/recommendations/1", "It has changed since.")]
    [InlineData("/cpip/recommendations/4", "The record itself has not changed since. Details from other records may have.")]
    [InlineData("/cpip/risks", "Nothing on it has changed since.")]
    public async Task The_banner_says_whether_this_page_has_changed(string address, string sentence) =>
        Assert.Contains(sentence, (await site.GetAsync(address + "?as-at=2017-06-30")).Page.Body!.Words(), StringComparison.Ordinal);

    [Fact]
    public async Task An_edition_leads_to_the_page_on_its_day() =>
        Assert.Contains(
            "/cpip/recommendations/1?as-at=2017-03-02",
            (await site.GetAsync("/cpip/recommendations/1/history")).Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));

    [Fact]
    public async Task A_page_that_was_not_there_yet_leads_to_the_one_of_today() =>
        Assert.Equal(
            "/cpip/recommendations/1",
            (await site.GetAsync("/cpip/recommendations/1?as-at=2016-06-30")).Page.QuerySelectorAll("main a")
                .First(a => a.TextContent.Contains("as it is today", StringComparison.Ordinal)).GetAttribute("href"));
}
