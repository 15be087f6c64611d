using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Tests.Web;

namespace Heed.Tests.Lists;

/// <summary>A list shows what is known, and says once what is not.</summary>
public sealed partial class ListShapeTests(DemoSite site)
{
    [Fact]
    public async Task A_column_in_which_nothing_is_known_is_named_and_left_out()
    {
        var page = await site.GetAsync("/cpip/recommendations");

        Assert.DoesNotContain("Due", page.Page.QuerySelectorAll("th[scope=col]").Select(h => h.TextContent));
        Assert.Contains("Not given for any of these: Due.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_which_the_same_little_is_known_are_one_line_that_opens()
    {
        var folded = (await site.GetAsync("/cpip/recommendations")).Page.QuerySelector("main .ds_table + details")!;

        Assert.Equal("8 recommendations whose wording is not known", folded.QuerySelector("summary")!.TextContent);
        Assert.Equal(8, folded.QuerySelectorAll("li a").Length);
    }

    [Fact]
    public async Task A_list_of_nothing_but_such_rows_shows_them() =>
        Assert.Equal(
            8, (await site.GetAsync("/cpip/recommendations?progress=no-words")).Page.QuerySelectorAll("main tbody tr").Length);

    [Fact]
    public async Task A_cell_that_says_nothing_is_empty_in_the_spreadsheet() =>
        Assert.DoesNotContain("No report found", (await site.GetAsync("/cpip/recommendations.csv")).Body, StringComparison.Ordinal);

    [Fact]
    public async Task Who_says_that_something_is_delivered_is_in_the_list_and_the_spreadsheet()
    {
        const string Meeting = "The group first met on 22 June 2017, chaired by the Minister";
        var list = (await site.GetAsync("/cpip/recommendations")).Page.QuerySelectorAll("main td[data-label=Evidence]");

        Assert.Contains($"Public sources {Meeting}", list.Select(cell => cell.Words()));
        Assert.Contains($"Public sources; {Meeting}", (await site.GetAsync("/cpip/recommendations.csv")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bars_of_a_list_add_up_to_what_it_counts()
    {
        var chart = (await site.GetAsync("/cpip/commitments")).Page.QuerySelector("main .heed_chart__rows")!;
        var numbers = chart.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td")[^1].TextContent)
            .SelectMany(row => Number().Matches(row).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)));

        Assert.Equal("11 of 25 promises are known to be kept", chart.QuerySelector("caption")!.TextContent.Trim());
        Assert.Equal(25, numbers.Sum());
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [Theory]
    [InlineData("actions", "Who says so, and evidence")]
    [InlineData("actions", "Our reading of the sources")]
    [InlineData("groups", "Known seats")]
    [InlineData("groups", "Set up by")]
    public async Task A_column_keeps_the_name_it_was_first_given_out_with(string list, string column) =>
        Assert.Contains(
            column, (await site.GetAsync($"/cpip/{list}.csv")).Body.Split("\r\n")[0], StringComparison.Ordinal);
}
