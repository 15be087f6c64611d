using Heed.Tests.Web;

namespace Heed.Tests.Groups;

public sealed class GroupPageTests(DemoSite site)
{
    private const string Address = "/cpip/groups/national-child-protection-leadership-group";

    [Fact]
    public async Task As_at_a_day_the_page_knows_the_members_and_minutes_of_that_day()
    {
        var page = await site.GetAsync(Address + "?as-at=2017-06-30");

        Assert.Contains("Mark McDonald was chair when last mentioned, in June 2017.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Minute not published yet meeting held 8 days ago", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maree Todd", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_minute_known_only_from_another_paper_is_not_counted_among_those_that_can_be_read()
    {
        Assert.Contains(
            "16 meetings found in our sources. 15 of 16 have a minute or summary you can read.", (await site.GetAsync(Address)).Text,
            StringComparison.Ordinal);
        Assert.Contains("26 meetings held. 18 of 26 have a minute or summary you can read.", (await site.GetAsync("/cpip/meetings")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chair_who_was_followed_stands_among_the_former_members()
    {
        var page = (await site.GetAsync(Address)).Page;

        Assert.Contains("Mark McDonald", page.QuerySelector("#former ~ table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mark McDonald", page.QuerySelector("#members ~ table")!.TextContent, StringComparison.Ordinal);
    }
}
