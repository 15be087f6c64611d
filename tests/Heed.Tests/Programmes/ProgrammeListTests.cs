using Heed.Tests.Web;

namespace Heed.Tests.Programmes;

public sealed class ProgrammeListTests(DemoSite site)
{
    [Fact]
    public async Task The_front_page_lists_programmes_with_what_their_record_holds()
    {
        var page = await site.GetAsync("/");

        Assert.Equal("Improvement programmes", page.Heading);
        Assert.Contains("2 programmes. 54 of 56 recommendations were accepted", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["/cpip", "/rhi"], page.Page.QuerySelectorAll("main tbody th a, main tbody .ds_cell--heading a, main tbody tr > :first-child a")
                .Select(a => a.GetAttribute("href")).Distinct());
    }

    [Fact]
    public async Task Before_a_programme_was_announced_it_is_not_listed() =>
        Assert.Contains("No programme had been published on 1 January 2015", (await site.GetAsync("/?as-at=2015-01-01")).Text,
            StringComparison.Ordinal);

    [Fact]
    public async Task Everything_in_a_programme_is_listed_with_a_count_even_when_there_is_none()
    {
        var page = await site.GetAsync("/cpip/contents");

        Assert.Contains("12 recommendations.", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 submission to Ministers.", page.Text, StringComparison.Ordinal);
        Assert.Contains("We have not found any. Risks that could delay or stop delivery", page.Text, StringComparison.Ordinal);
    }
}
