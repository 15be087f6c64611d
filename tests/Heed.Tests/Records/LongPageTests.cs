using Heed.Tests.Web;

namespace Heed.Tests.Records;

public sealed class LongPageTests(DemoSite site)
{
    [Fact]
    public async Task A_long_page_begins_with_a_list_of_its_parts()
    {
        var page = (await site.GetAsync("/cpip/groups/national-child-protection-leadership-group")).Page;
        var links = page.QuerySelectorAll("main .heed_contents a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(page.QuerySelectorAll("main h2[id]").Select(h => "#" + h.Id), links);
        Assert.True(links.Count >= 6);
    }

    [Fact]
    public async Task A_short_page_has_none() =>
        Assert.Null((await site.GetAsync("/cpip/actions/neglect-3")).Page.QuerySelector("main .heed_contents"));

    [Fact]
    public async Task A_statement_says_what_became_of_the_promises_made_in_it()
    {
        var page = (await site.GetAsync("/cpip/statements/minister-2017-03-02")).Page;

        Assert.NotEmpty(page.QuerySelector("#promised")!.NextElementSibling!.QuerySelectorAll("tbody tr"));
    }
}
