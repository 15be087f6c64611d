using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heed.Tests.Web;

namespace Heed.Tests.Home;

/// <summary>A number on the home is the number in the list that it leads to, now and on past days.</summary>
[Trait("Length", "Long")]
public sealed partial class HomeNumbersTests(DemoSite site)
{
    private static readonly string[] Dated = ["recommendations", "actions", "commitments"];

    public static TheoryData<string> Days =>
        ["", "2016-12-01", "2017-03-02", "2017-06-30", "2017-12-31", "2018-01-01", "2018-05-01", "2018-08-21", "2019-04-30", "2021-09-02",
            "2024-01-01"];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task What_the_home_counts_is_what_the_lists_hold(string day)
    {
        var asAt = day.Length == 0 ? "" : $"as-at={day}";
        var home = await site.GetAsync($"/cpip?{asAt}");
        var heading = home.Page.QuerySelector("#not-known")?.TextContent ?? "(0)";

        var counted = 0;
        foreach (var list in Dated)
            counted += await TotalAsync($"/cpip/{list}?state=nothing-found&{asAt}");

        Assert.Equal(counted, int.Parse(InBrackets().Match(heading).Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task The_promises_without_a_date_are_those_of_the_list(string day)
    {
        var asAt = day.Length == 0 ? "" : $"as-at={day}";
        var home = await site.GetAsync($"/cpip?{asAt}");

        Assert.Equal(
            await TotalAsync($"/cpip/commitments?state=undated&{asAt}"),
            int.Parse(InBrackets().Match(home.Page.QuerySelector("#undated")?.TextContent ?? "(0)").Groups[1].Value,
                CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task What_a_filter_says_it_holds_is_what_it_holds(string day)
    {
        var asAt = day.Length == 0 ? "" : $"as-at={day}";
        foreach (var list in Dated)
        {
            var page = await site.GetAsync($"/cpip/{list}?{asAt}");
            foreach (var option in page.Page.QuerySelectorAll("select[name=state] option").Where(o => InBrackets().IsMatch(o.TextContent)))
            {
                var said = int.Parse(
                    InBrackets().Match(option.TextContent).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                var shown = await site.GetAsync($"/cpip/{list}?state={option.GetAttribute("value")}&{asAt}");
                Assert.Matches($@"\b{said} of \d+ ", shown.Text);
            }
        }
    }

    private async Task<int> TotalAsync(string address)
    {
        using var json = JsonDocument.Parse((await site.GetAsync(address.Replace("?", ".json?", StringComparison.Ordinal))).Body);
        return json.RootElement.GetProperty("counted").GetInt32();
    }

    [GeneratedRegex(@"\(([\d,]+)\)")]
    private static partial Regex InBrackets();
}
