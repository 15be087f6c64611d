using Heed.Tests.Web;

namespace Heed.Tests.Lists;

/// <summary>Lists are drawn where people would rather look; each chart says its finding, and its numbers are in words beside it.</summary>
public sealed class ListChartsTests(DemoSite site)
{
    [Theory]
    [InlineData("/cpip/recommendations", "1 of 12 recommendations is known to be delivered")]
    [InlineData("/cpip/recommendations", "12 of 12 recommendations have a response")]
    [InlineData("/cpip/actions", "1 of 31 actions is known to have missed the first deadline")]
    public async Task A_chart_says_its_finding(string address, string finding) =>
        Assert.Contains(finding, (await site.GetAsync(address)).Page.QuerySelectorAll("main summary").Select(s => s.Words()));

    [Fact]
    public async Task Slippage_gives_the_first_date_and_the_last()
    {
        var rows = (await site.GetAsync("/cpip/actions")).Page.QuerySelectorAll("main details table tbody tr").Select(r => r.Words());

        Assert.Contains(rows, r => r.Contains(": first ", StringComparison.Ordinal) && r.Contains(" days ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filtered_list_is_not_drawn() =>
        Assert.DoesNotContain(
            "have a response", (await site.GetAsync("/cpip/recommendations?state=delivered")).Text, StringComparison.Ordinal);
}
