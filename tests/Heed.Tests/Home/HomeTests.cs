using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.Home;

public sealed class HomeTests(DemoSite site)
{
    [Fact]
    public async Task What_independent_assessors_found_is_told_beside_what_is_known()
    {
        foreach (var address in (string[])["/rhi", "/rhi/recommendations"])
            Assert.Contains("Independent assessments: 8 “Met”", (await site.GetAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_and_the_list_of_its_recommendations_tell_the_same_progress()
    {
        const string Progress = "2 are partly delivered, 1 is delivered and 9 have no known progress";
        foreach (var address in (string[])["/cpip/recommendations", "/cpip/reports/systems-review"])
            Assert.Contains(Progress, (await site.GetAsync(address)).Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_gets_the_plain_answer_first()
    {
        var home = await site.GetAsync("/cpip");

        Assert.Equal("Child Protection Improvement Programme", home.Heading);
        Assert.Contains("Of 12 recommendations, all 12 were accepted in full on 2 March 2017.", home.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 12 recommendations is delivered.", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_as_at_a_day_knows_nothing_later_and_keeps_the_day_in_every_link()
    {
        var home = await site.GetAsync("/cpip?as-at=2017-06-30");

        Assert.Contains("as it was on 30 June 2017", home.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("2018", home.Page.QuerySelector("#changed + *")!.TextContent, StringComparison.Ordinal);
        var kept = home.Page.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!);
        Assert.All(kept, address => Assert.Contains("as-at=2017-06-30", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_its_announcement_the_programme_is_not_there()
    {
        var home = await site.GetAsync("/cpip?as-at=2015-01-01");

        Assert.Equal(HttpStatusCode.NotFound, home.Status);
        Assert.Contains("There was no public page at this address on 1 January 2015", home.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cpip?as-at=yesterday", "is not a date")]
    [InlineData("/cpip?as-at=2999-01-01", "is in the future")]
    [InlineData("/cpip?as-at=0001-01-01", "too long ago")]
    public async Task A_bad_day_is_refused_with_what_is_allowed(string address, string sentence)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
    }
}
