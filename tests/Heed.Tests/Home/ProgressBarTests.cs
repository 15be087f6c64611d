using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Tests.Web;

namespace Heed.Tests.Home;

/// <summary>The bar on the home says how far all recommendations have come, each counted once.</summary>
public sealed partial class ProgressBarTests(DemoSite site)
{
    [Theory]
    [InlineData("/cpip")]
    [InlineData("/cpip?as-at=2017-06-30")]
    public async Task Its_parts_make_up_the_whole_on_any_day(string address)
    {
        var bar = (await site.GetAsync(address)).Page.QuerySelector("main .heed_chart")!;

        Assert.Matches("of (the )?12 recommendations", bar.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(12, bar.QuerySelectorAll("li").Sum(Count));
        Assert.Equal(bar.QuerySelectorAll("li").Length, bar.QuerySelectorAll(".heed_chart__bar > rect").Length);
    }

    [Fact]
    public async Task Each_part_leads_to_the_recommendations_it_counts()
    {
        var bar = (await site.GetAsync("/cpip")).Page.QuerySelector("main .heed_chart")!;

        foreach (var part in bar.QuerySelectorAll("li").SkipLast(1))
        {
            var list = await site.GetAsync(part.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Contains($"{Count(part)} of 12 recommendations", list.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_known_of_one_without_its_number_is_counted_and_not_as_unknown()
    {
        var parts = (await site.GetAsync("/cpip")).Page.QuerySelectorAll("main .heed_chart li");
        var unknown = await site.GetAsync("/cpip/recommendations?progress=no-words");

        Assert.Equal("1 delivered", parts[0].Words());
        Assert.Equal(Count(parts[^1]), Count(unknown.Page.QuerySelector(".heed_count")!));
        Assert.Contains("we know more about 2 of them, but not which.", unknown.Text, StringComparison.Ordinal);
    }

    private static int Count(AngleSharp.Dom.IElement part) =>
        int.Parse(Number().Match(part.TextContent).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
