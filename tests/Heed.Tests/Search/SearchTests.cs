using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.Search;

/// <summary>A reader finds what they mean, even when they misspell it.</summary>
public sealed class SearchTests(DemoSite site)
{
    [Theory]
    [InlineData("recommendation 1", "/cpip/recommendations/1")]
    [InlineData("rec 3", "/cpip/recommendations/3")]
    [InlineData("update 5", "/cpip/updates/5")]
    [InlineData("Update 10 part 2", "/cpip/updates/10-part-2")]
    [InlineData("neglect 4", "/cpip/actions/neglect-4")]
    [InlineData("NPPLG", "/cpip/groups/national-public-protection-leadership-group")]
    [InlineData("COG", "/cpip/groups/chief-officers-groups")]
    [InlineData("Leader\u00ADship Group", "/cpip/groups/national-child-protection-leadership-group")]
    [InlineData("Cathérine Dyer", "/cpip/people/8")]
    public async Task What_is_meant_comes_first(string words, string address)
    {
        var page = await site.GetAsync($"/cpip/search?q={Uri.EscapeDataString(words)}");

        Assert.Equal(address, page.Page.QuerySelector(".ds_search-result__link")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("celsis", "celcis", "/cpip/bodies/celcis")]
    [InlineData("McDonnald", "mcdonald", "/cpip/people/2")]
    [InlineData("Haughy", "haughey", "/cpip/people/4")]
    [InlineData("recomendation 3", "recommendation 3", "/cpip/recommendations/3")]
    public async Task What_is_perhaps_meant_is_offered_with_its_results_and_not_shown_in_its_place(
        string typed, string meant, string address)
    {
        var page = await site.GetAsync($"/cpip/search?q={Uri.EscapeDataString(typed)}");

        Assert.Empty(page.Page.QuerySelectorAll(".ds_search-result"));
        Assert.Contains($"Nothing found for “{typed}”", page.Text, StringComparison.Ordinal);
        var link = page.Page.QuerySelectorAll("main a").Single(a => a.TextContent == meant);
        Assert.Matches($"Did you mean {meant}\\? \\([0-9]+ results?\\)", page.Text);
        var there = await site.GetAsync(link.GetAttribute("href")!);
        Assert.Equal(address, there.Page.QuerySelector(".ds_search-result__link")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("Fife")]
    [InlineData("Shetland")]
    [InlineData("Skye")]
    public async Task A_place_that_is_not_in_the_record_is_taken_for_no_other_word(string place)
    {
        var page = await site.GetAsync($"/cpip/search?q={place}");

        Assert.Contains($"Nothing found for “{place}”", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll(".ds_search-result"));
        Assert.Contains($"This record has no local contacts for {place}.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("main .ds_inset-text a[href='/cpip/get-help']"));
    }

    [Fact]
    public async Task What_is_said_to_be_missing_is_not_found() =>
        Assert.Contains(
            "Nothing found for “addressees”", (await site.GetAsync("/cpip/search?q=addressees")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Results_for_some_of_the_words_say_which_were_not_found()
    {
        var page = await site.GetAsync("/cpip/search?q=Fife%20leadership%20group");

        Assert.Contains("Nothing found for “Fife”. These results are for your other words.", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Page.QuerySelectorAll(".ds_search-result"));
    }

    [Theory]
    [InlineData("leadership")]
    [InlineData("inspections")]
    [InlineData("child sexual exploitation")]
    [InlineData("trafficking")]
    [InlineData("minute")]
    public async Task Snippets_are_prose(string words)
    {
        var page = await site.GetAsync($"/cpip/search?q={Uri.EscapeDataString(words)}");

        foreach (var snippet in page.Page.QuerySelectorAll(".ds_search-result__summary").Select(s => s.TextContent))
            Assert.DoesNotMatch(@"[a-z0-9]+(-[a-z0-9]+){2,}|://|\|| · |\]\(|\*\*|(^|\s)/[a-z]+/", snippet);
    }

    [Fact]
    public async Task A_reference_over_all_programmes_comes_first()
    {
        var page = await site.GetAsync("/search?q=neglect%204");
        Assert.Equal("/cpip/actions/neglect-4", page.Page.QuerySelector(".ds_search-result__link")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("", "Type a name")]
    [InlineData("q=zzzzzz", "Nothing found for “zzzzzz”")]
    [InlineData("q=---", "no word or number")]
    [InlineData("q=%22%27%20OR%201%3D1--%20%3Cscript%3Ealert(1)%3C%2Fscript%3E%20*%20NEAR(", "")]
    [InlineData("q=%00%EF%BF%BF%F0%9F%98%80", "")]
    [InlineData("q=%22leadership%20group%22", "one by one")]
    public async Task Anything_typed_gets_an_answer(string query, string sentence)
    {
        var page = await site.GetAsync($"/cpip/search?{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("script:not([type])"));
    }

    [Fact]
    public async Task A_very_long_search_is_cut_and_says_so()
    {
        var page = await site.GetAsync($"/cpip/search?q={string.Join('+', Enumerable.Repeat("children", 200))}");
        Assert.Contains("We only searched for the first words", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=children&kind=nonsense")]
    [InlineData("q=children&page=0")]
    [InlineData("q=children&page=26")]
    [InlineData("q=celcis&page=9")]
    public async Task A_bad_filter_or_page_is_refused(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync($"/cpip/search?{query}")).Status);

    [Fact]
    public async Task As_at_a_day_only_what_was_public_is_found()
    {
        var page = await site.GetAsync("/cpip/search?q=Haughey&as-at=2017-06-30");
        Assert.Empty(page.Page.QuerySelectorAll(".ds_search-result"));
    }
}
