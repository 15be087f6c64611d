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
    public async Task A_promise_to_do_something_over_and_over_says_how_often_and_how_far_it_is_counted()
    {
        var now = Promise(await site.GetAsync("/cpip/updates/5"), "four-times-a-year");

        Assert.Contains("four times a year", now.Replace("The Leadership Group meets four times a year", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains("Checked for 7 years", now, StringComparison.Ordinal);
        Assert.DoesNotContain("No date given", now, StringComparison.Ordinal);
        Assert.DoesNotContain("None found", now, StringComparison.Ordinal);
        Assert.Contains("None found", Promise(await site.GetAsync("/cpip/updates/5?as-at=2017-06-30"), "four-times-a-year"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_it_was_posted_is_said_once()
    {
        var line = (await site.GetAsync("/cpip/updates/5")).Page.QuerySelector(".ds_metadata")!.TextContent;

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(line, "[Pp]osted on"));
    }

    [Fact]
    public async Task The_list_says_which_numbers_are_missing_as_at_the_day_read()
    {
        Assert.Contains("Numbers 3 and 4 are not in this record", (await site.GetAsync("/cpip/updates?as-at=2017-06-30")).Text,
            StringComparison.Ordinal);
        Assert.Contains("15 to 18 and 20 are not in this record", (await site.GetAsync("/cpip/updates")).Text, StringComparison.Ordinal);
    }

    private static string Promise(Answer page, string address) => page.Page.QuerySelector($"tr:has(th a[href*='{address}'])")!.TextContent;
}
