using System.Net;
using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Programmes;
using Heed.Tests.Web;

namespace Heed.Tests.History;

/// <summary>Nothing published changes silently: every edition can be read, and the difference between any two.</summary>
public sealed class HistoryTests(DemoSite site)
{
    [Fact]
    public async Task Every_edition_is_listed_with_its_reason_newest_first()
    {
        var page = await site.GetAsync("/cpip/recommendations/1/history");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("8 versions, from 2 March 2017 to 23 November 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("We added all of these on ", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            Enumerable.Range(1, 8).Reverse().Select(n => $"Version {n}"),
            page.Page.QuerySelectorAll("main .heed_timeline__title").Select(t => t.TextContent.Trim()));
    }

    [Fact]
    public async Task A_version_known_by_its_year_is_given_no_day()
    {
        var history = await site.GetAsync("/cpip/actions/age-assessment-guidance/history");
        var version = await site.GetAsync("/cpip/actions/age-assessment-guidance/history/2");

        Assert.Contains("2018", history.Page.QuerySelectorAll(".heed_timeline__when").Select(w => w.TextContent.Trim()));
        Assert.Contains("It applied from 2018 to 2025, when version 3 replaced it.", version.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_reads_the_same_in_either_order()
    {
        var (one, other) =
            (await site.GetAsync("/cpip/recommendations/1/history/1..3"), await site.GetAsync("/cpip/recommendations/1/history/3..1"));

        Assert.Equal(one.Text, other.Text);
        Assert.NotEmpty(one.Page.QuerySelectorAll(".heed_difference ins"));
    }

    [Theory]
    [InlineData("/cpip/recommendations/1/history/1..99")]
    [InlineData("/cpip/recommendations/1/history/0")]
    [InlineData("/cpip/recommendations/1/history/1...2")]
    [InlineData("/cpip/recommendations/1/history/999999999999")]
    [InlineData("/cpip/recommendations/none/history")]
    [InlineData("/cpip/recommendations/1/history/7?as-at=2017-06-30")]
    public async Task An_edition_that_is_not_there_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address)).Status);

    [Theory]
    [InlineData("/cpip/recommendations/1/history/3..3", "These are the same version.")]
    [InlineData("/cpip/recommendations/1/history/3", "This is version 3 of 8")]
    [InlineData("/cpip/history", "4 versions, from 25 February 2016")]
    public async Task The_page_says_what_it_shows(string address, string sentence) =>
        Assert.Contains(sentence, (await site.GetAsync(address)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Two_editions_chosen_in_the_form_lead_to_their_difference()
    {
        var answer = await site.GetAsync("/cpip/recommendations/1/history?from=2&to=5");
        Assert.Equal("/cpip/recommendations/1/history/2..5", answer.Headers["Location"]);
    }
}

/// <summary>What the history says of what was withdrawn or removed.</summary>
public sealed class HistoryOfTheGoneTests : TrialSite
{
    [Fact]
    public async Task Withdrawn_and_removed_editions_say_so_and_changes_tell_of_them()
    {
        await PublishAsync("", new Programme { Title = "Trial", Purpose = new Prose("To try.") });
        await PublishAsync("events/a", new Event { Title = "A child named Zyx", HeldOn = FuzzyDate.Parse("2020") });
        await PublishAsync("events/a", new Event { Title = "An event", HeldOn = FuzzyDate.Parse("2020") });
        await PublishAsync("events/b", new Event { Title = "Other", HeldOn = FuzzyDate.Parse("2020") });
        await WithLedgerAsync(async ledger =>
        {
            await ledger.WithdrawAsync("trial", "events/b", "It never took place.", "tester");
            await ledger.RedactAsync("trial", "events/a", [1], "personal data", "tester");
            return true;
        });

        var history = await GetAsync("/trial/events/a/history");
        var difference = await GetAsync("/trial/events/a/history/1..2");
        var withdrawn = await GetAsync("/trial/events/b/history");
        var changes = await GetAsync("/trial/changes");

        Assert.Contains("Content removed Type of reason: personal data", history.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zyx", history.Body + difference.Body + changes.Body, StringComparison.Ordinal);
        Assert.Contains("has been permanently removed, so the difference can’t be shown", difference.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await GetAsync("/trial/events/a/history/1")).Status);
        Assert.Contains("Withdrawn It never took place.", withdrawn.Text, StringComparison.Ordinal);
        Assert.Contains("2 records were added. 1 record was withdrawn.", changes.Text, StringComparison.Ordinal);
    }
}
