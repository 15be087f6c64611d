using Heed.Tests.Web;

namespace Heed.Tests.Records;

/// <summary>One event is told once on a page, and wholly: what was said, what was promised that day, and what became of it.</summary>
public sealed class OneEventTests(DemoSite site)
{
    private const string Statement = "/cpip/statements/minister-2017-03-02";

    [Fact]
    public async Task A_statement_tells_of_every_promise_of_its_day()
    {
        var page = (await site.GetAsync(Statement)).Page;

        var promises = page.QuerySelectorAll("main table a").Select(a => a.GetAttribute("href")).OfType<string>()
            .Where(h => h.StartsWith("/cpip/commitments/", StringComparison.Ordinal)).Distinct();
        Assert.InRange(promises.Count(), 7, 20);
    }

    [Fact]
    public async Task A_statement_says_what_became_of_what_was_accepted_in_it()
    {
        var page = (await site.GetAsync(Statement)).Page;

        var given = page.QuerySelector("#responses-given")!.NextElementSibling!;
        Assert.StartsWith("Of 12 recommendations, all 12 were accepted in full.", given.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_says_what_became_of_the_actions_it_has_to_do_with()
    {
        var page = (await site.GetAsync(Statement)).Page;

        var row = page.QuerySelectorAll("#actions-since ~ * tr").First(
            r => r.QuerySelector("a[href='/cpip/actions/systems-review-1']") is not null);
        Assert.Contains("Partly delivered", row.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_about_a_plan_says_what_became_of_each_of_its_actions()
    {
        var page = (await site.GetAsync(Statement)).Page;

        var plan = await site.GetAsync("/cpip/actions?plan=programme-report");
        var rows = page.QuerySelectorAll("#actions-since ~ * tr a").Select(a => a.GetAttribute("href")).ToList();
        Assert.All(
            plan.Page.QuerySelectorAll("main table a[href^='/cpip/actions/']").Select(a => a.GetAttribute("href")),
            action => Assert.Contains(action, rows));
    }

    [Fact]
    public async Task A_link_added_to_an_older_text_is_no_event_of_the_day_of_that_text()
    {
        var page = (await site.GetAsync("/cpip/publications/national-guidance-2021")).Page;

        var story = page.QuerySelector(".heed_timeline")!.TextContent;
        Assert.DoesNotContain("Mentioned in: Child sexual exploitation", story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_many_records_did_on_one_day_is_one_line_of_the_timeline()
    {
        var lines = (await site.GetAsync(Statement)).Page.QuerySelectorAll(".heed_timeline__title").Select(t => t.Words()).ToList();

        Assert.Single(lines, l => l.StartsWith("Response to", StringComparison.Ordinal));
        Assert.Contains("Response to: 14 recommendations", lines);
    }

    [Fact]
    public async Task A_day_of_the_timeline_leads_to_the_page_on_that_day()
    {
        var day = (await site.GetAsync("/cpip/recommendations/1")).Page.QuerySelector(".heed_timeline__when a")!;

        Assert.Matches(@"^/cpip/recommendations/1\?as-at=\d{4}-\d\d-\d\d$", day.GetAttribute("href")!);
        Assert.EndsWith(": see this page on that date", day.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_tells_of_promises_about_its_meetings_too() =>
        Assert.Contains(
            "/cpip/commitments/leadership-group-first-minute",
            (await site.GetAsync("/cpip/groups/national-child-protection-leadership-group")).Page.QuerySelectorAll("#promises-about ~ * a")
                .Select(a => a.GetAttribute("href")));
}
