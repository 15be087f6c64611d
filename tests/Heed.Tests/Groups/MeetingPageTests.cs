using Heed.Tests.Web;

namespace Heed.Tests.Groups;

public sealed class MeetingPageTests(DemoSite site)
{
    private const string Group = "/cpip/groups/national-child-protection-leadership-group/meetings/";

    [Fact]
    public async Task A_paragraph_has_its_own_address_with_its_correction_beside_it()
    {
        var page = (await site.GetAsync(Group + "2018-10-02")).Page;

        Assert.NotNull(page.QuerySelector("h3#paragraph-18"));
        Assert.Contains(page.QuerySelectorAll(".ds_inset-text a"), a => a.GetAttribute("href") == Group + "2019-01");
    }

    [Fact]
    public async Task Meetings_of_a_group_lead_from_one_to_the_next()
    {
        var page = (await site.GetAsync(Group + "2018-10-02")).Page;

        Assert.Equal(Group + "2018-06", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal(Group + "2019-01", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_bears_on_a_meeting_before_it_was_held()
    {
        var page = (await site.GetAsync(Group + "2017-06-22")).Page;

        var bearing = page.QuerySelectorAll(".heed_timeline__entry")
            .Where(e => e.TextContent.Contains("Evidence for", StringComparison.Ordinal)
                || e.TextContent.Contains("Related:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(bearing);
        Assert.All(
            bearing, e => Assert.True(
                string.CompareOrdinal(e.QuerySelector("time")!.GetAttribute("datetime"), "2017-06-22") >= 0, e.TextContent));
    }

    [Fact]
    public async Task The_list_can_be_filtered_to_meetings_without_a_minute()
    {
        var list = await site.GetAsync("/cpip/meetings?minute-state=not-known&as-at=2017-06-30");

        Assert.Contains("3 of 7 meetings", list.Text, StringComparison.Ordinal);
    }
}
