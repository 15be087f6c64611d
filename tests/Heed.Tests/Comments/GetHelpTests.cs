using Heed.Tests.Web;

namespace Heed.Tests.Comments;

/// <summary>Whoever needs help finds it from any page of a programme.</summary>
public sealed class GetHelpTests(DemoSite site)
{
    [Theory]
    [InlineData("/cpip")]
    [InlineData("/cpip/publications/cse-guide-health-practitioners")]
    [InlineData("/cpip/search?q=fife")]
    public async Task Every_page_leads_to_help(string address) =>
        Assert.Contains(
            "/cpip/get-help", (await site.GetAsync(address)).Page.QuerySelectorAll("footer a").Select(a => a.GetAttribute("href")));

    [Fact]
    public async Task Help_names_whom_to_call()
    {
        var page = await site.GetAsync("/cpip/get-help");

        Assert.Equal("Get help", page.Heading);
        Assert.Contains("tel:999", page.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }
}
