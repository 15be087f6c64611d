using Heed.Tests.Web;

namespace Heed.Tests.Commitments;

public sealed class CommitmentPageTests(DemoSite site)
{
    [Fact]
    public async Task The_list_answers_first_whether_they_keep_their_word()
    {
        var list = await site.GetAsync("/cpip/commitments");

        var answer = list.Page.QuerySelector(".heed_lead")!.TextContent.Trim();
        Assert.Matches(
            @"^\d+ commitments since October 2016\. \d+ were kept, \d+ of them late\. We cannot tell whether \d+ more were late\. "
                + @"\d+ are open\. We have found nothing about \d+ since their deadline\.$", answer);
    }

    [Theory]
    [InlineData("2017-06-30", "Our sources do not show whether it was kept. It was promised “soon”, with no exact date.")]
    [InlineData("2018-12-31", "It was kept between 30 June 2017 and 25 January 2018")]
    public async Task The_first_minute_is_open_until_it_is_kept(string day, string answer)
    {
        var page = await site.GetAsync($"/cpip/commitments/leadership-group-first-minute?as-at={day}");

        Assert.Contains(answer, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_not_the_speakers_are_marked()
    {
        var page = await site.GetAsync("/cpip/commitments/further-updates");

        Assert.Contains("Our summary. Said by Scottish Government", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Page.QuerySelectorAll(".heed_timeline__title"), t => t.TextContent.Trim() == "Kept");
    }
}
