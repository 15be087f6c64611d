using Heed.Tests.Web;

namespace Heed.Tests.Updates;

public sealed class UpdatePageTests(DemoSite site)
{
    [Fact]
    public async Task What_became_of_its_promises_is_told_as_at_the_day_read()
    {
        var then = await site.GetAsync("/cpip/updates/5?as-at=2017-06-30");
        var now = await site.GetAsync("/cpip/updates/5");

        Assert.DoesNotContain("Kept", Promise(then, "first-minute"), StringComparison.Ordinal);
        Assert.Contains("Kept", Promise(now, "first-minute"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_which_numbers_are_missing_as_at_the_day_read()
    {
        Assert.Contains("Numbers 3 and 4 are not in them", (await site.GetAsync("/cpip/updates?as-at=2017-06-30")).Text, StringComparison.Ordinal);
        Assert.Contains("15 to 18 and 20 are not in them", (await site.GetAsync("/cpip/updates")).Text, StringComparison.Ordinal);
    }

    private static string Promise(Answer page, string address) => page.Page.QuerySelector($"tr:has(th a[href*='{address}'])")!.TextContent;
}
