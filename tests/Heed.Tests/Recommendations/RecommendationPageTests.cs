using System.Text.RegularExpressions;
using Heed.Tests.Web;

namespace Heed.Tests.Recommendations;

public sealed class RecommendationPageTests(DemoSite site)
{
    [Fact]
    public async Task Response_delivery_and_independent_view_are_kept_apart_each_with_since_when_and_by_whom()
    {
        var states = await StatesAsync("/cpip/recommendations/1");

        Assert.Contains("Accepted in full 2 March 2017, by the Scottish Government", states, StringComparison.Ordinal);
        Assert.Contains(
            "Since 22 June 2017, according to public sources. The owner has not published a progress report.", states,
            StringComparison.Ordinal);
        Assert.Contains("None found", states, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_was_shown_delivery_says_that_it_is_not_known()
    {
        var states = await StatesAsync("/cpip/recommendations/1?as-at=2017-03-31");

        Assert.Contains("Our sources do not say what progress has been made.", states, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_record_said_long_after_it_happened_is_told_with_both_days()
    {
        var page = await site.GetAsync("/cpip/recommendations/2");

        var line = page.Page.QuerySelectorAll(".heed_timeline__entry").Single(
            e => e.TextContent.Contains("to “Partly delivered”", StringComparison.Ordinal));
        Assert.Contains("11 February 2019", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("In this record since 23 November 2026.", line.TextContent, StringComparison.Ordinal);
        Assert.Null(line.QuerySelector("a[href*='as-at']"));
    }

    [Fact]
    public async Task The_story_tells_each_thing_once_with_its_own_date()
    {
        var page = await site.GetAsync("/cpip/recommendations/1");

        var titles = page.Page.QuerySelectorAll(".heed_timeline__title").Select(t => t.TextContent.Trim()).ToList();
        Assert.Equal(titles.Distinct(), titles);
        Assert.Contains("Public sources show: from “Not known” to “Partly delivered”", titles);
        Assert.Contains("Commitment kept: Set up the national leadership group", titles);
        Assert.DoesNotContain(titles, t => t.Contains("Findings from undated sources added", StringComparison.Ordinal));
        Assert.DoesNotContain("23 November 2026", page.Page.QuerySelector(".heed_timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_evidence_of_its_own_it_says_how_many_of_its_actions_have_some()
    {
        var page = await site.GetAsync("/cpip/recommendations/10");

        Assert.Contains("But 2 of its 3 actions have a progress report or evidence.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_filter_counts_as_the_sentence_above_the_list()
    {
        var page = await site.GetAsync("/cpip/recommendations");
        var unknown = page.Page.QuerySelector("select[name=state] option[value=no-return]")!.TextContent;

        Assert.Contains($"{Regex.Match(unknown, @"\d+").Value} have no known progress", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recommendation_without_a_number_says_so_and_is_not_counted_again()
    {
        var page = await site.GetAsync("/cpip/recommendations/case-review-repository");
        var list = await site.GetAsync("/cpip/recommendations");

        Assert.Contains("Our sources do not give the number of this recommendation", page.Text, StringComparison.Ordinal);
        Assert.Contains("12 recommendations. 2 are also listed without a number", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_goes_on_to_the_recommendations_before_and_after_in_the_report()
    {
        var page = await site.GetAsync("/cpip/recommendations/2");

        Assert.Equal("/cpip/recommendations/1", page.Page.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
        Assert.Equal("/cpip/recommendations/3", page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href"));
    }

    private async Task<string> StatesAsync(string address)
    {
        var page = await site.GetAsync(address);
        var words = page.Page.QuerySelector(".heed_states")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }
}
