using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.Search;

/// <summary>A reader finds what they mean, even when they misspell it.</summary>
public sealed class SearchTests(DemoSite site)
{
    [Theory]
    [InlineData("recommendation 1", "/cpip/recommendations/1")]
    [InlineData("recomendation 3", "/cpip/recommendations/3")]
    [InlineData("rec 3", "/cpip/recommendations/3")]
    [InlineData("update 5", "/cpip/updates/5")]
    [InlineData("Update 10 part 2", "/cpip/updates/10-part-2")]
    [InlineData("neglect 4", "/cpip/actions/neglect-4")]
    [InlineData("McDonnald", "/cpip/people/2")]
    [InlineData("Haughy", "/cpip/people/4")]
    [InlineData("celsis", "/cpip/bodies/celcis")]
    [InlineData("Cathérine Dyer", "/cpip/people/8")]
    public async Task What_is_meant_comes_first(string words, string address)
    {
        var page = await site.GetAsync($"/cpip/search?q={Uri.EscapeDataString(words)}");

        Assert.Equal(address, page.Page.QuerySelector(".ds_search-result__link")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_correction_is_said()
    {
        var page = await site.GetAsync("/cpip/search?q=celsis");
        Assert.Contains("Showing results for celcis instead of celsis", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Page.QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task A_reference_over_all_programmes_comes_first()
    {
        var page = await site.GetAsync("/search?q=neglect%204");
        Assert.Equal("/cpip/actions/neglect-4", page.Page.QuerySelector(".ds_search-result__link")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("", "Type a name")]
    [InlineData("q=zzzzzz", "Nothing was found for “zzzzzz”")]
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
        Assert.Contains("Only the first words were searched for", page.Text, StringComparison.Ordinal);
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
