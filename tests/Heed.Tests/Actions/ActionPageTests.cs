using Heed.Tests.Web;

namespace Heed.Tests.Actions;

public sealed class ActionPageTests(DemoSite site)
{
    [Fact]
    public async Task A_date_that_passed_without_a_word_in_our_sources_is_not_known()
    {
        var page = await site.GetAsync("/cpip/actions/systems-review-2?as-at=2018-12-31");

        Assert.Contains("The deadline passed 8 months ago. We have found nothing since.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Our sources do not give a progress report on this action.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_its_date_it_is_not_late()
    {
        var page = await site.GetAsync("/cpip/actions/systems-review-2?as-at=2018-04-30");

        Assert.Contains("Not yet due", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_date_ever_promised_is_shown_with_why_it_moved()
    {
        var page = await site.GetAsync("/cpip/actions/neglect-4");

        Assert.Contains("2 dates were promised", page.Text, StringComparison.Ordinal);
        Assert.Contains("no reason was given", page.Text, StringComparison.Ordinal);
        Assert.Contains("Done late", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_actions_whose_date_has_passed_come_first_page_by_page()
    {
        var first = await site.GetAsync("/cpip/actions");

        var days = first.Page.QuerySelectorAll("main .ds_table tbody tr").Select(
            r => r.TextContent.Contains("nothing found since", StringComparison.Ordinal)
                || r.TextContent.Contains("overdue", StringComparison.Ordinal)).ToList();
        Assert.True(days[0]);
        Assert.Equal(days.OrderByDescending(late => late), days);
    }
}
