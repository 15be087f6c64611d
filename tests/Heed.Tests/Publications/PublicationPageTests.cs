using Heed.Tests.Web;

namespace Heed.Tests.Publications;

public sealed class PublicationPageTests(DemoSite site)
{
    [Theory]
    [InlineData("2017-06-30", "Not known")]
    [InlineData("2022-01-01", "Superseded")]
    public async Task Whether_guidance_is_in_force_is_not_known_until_another_replaces_it(string day, string word)
    {
        var page = (await site.GetAsync($"/cpip/publications/national-guidance-2014?as-at={day}")).Page;

        Assert.Equal(word, page.QuerySelector(".heed_states .ds_tag")!.TextContent);
    }
}
