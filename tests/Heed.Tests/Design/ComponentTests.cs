using Heed.Design;
using Heed.Design.Content;
using Heed.Design.Frame;
using Heed.Design.Navigation;
using Heed.Design.Records;
using Heed.Design.Tables;
using Xunit;

namespace Heed.Tests.Design;

public class ComponentTests
{
    [Fact]
    public void The_page_being_read_is_named_in_both_menus()
    {
        var header = Rendered.Of(new SiteHeaderTagHelper { Links = [new("Actions", "/a", Current: true), new("Meetings", "/m")] });
        Assert.Equal(["/a", "/a"], header.QuerySelectorAll("[aria-current=page]").Select(link => link.GetAttribute("href")));
        Assert.Equal(2, header.QuerySelectorAll("nav").Select(nav => nav.GetAttribute("aria-label")).Distinct().Count());
    }

    [Fact]
    public void A_crumb_without_an_address_is_the_page_itself()
    {
        var crumbs = Rendered.Of(new BreadcrumbsTagHelper { Links = [new("Home", "/"), new("<b>7</b>")] });
        Assert.Equal("<b>7</b>", crumbs.QuerySelector("li[aria-current=page]")!.TextContent);
        Assert.Single(crumbs.QuerySelectorAll("a"));
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(5, 12, "1 … 4 5 6 … 12")]
    [InlineData(3, 5, "1 2 3 4 5")]
    public void Pages_far_away_are_left_out(int page, int pages, string shown)
    {
        var numbers = Rendered.Of(new PaginationTagHelper { Page = page, Pages = pages }).QuerySelectorAll("li")
            .Select(item => item.TextContent.Trim());
        Assert.Equal(shown, string.Join(' ', numbers.Where(text => text is not ("Previous" or "Next"))));
    }

    [Fact]
    public void A_cell_is_named_by_its_column_and_says_when_it_is_empty()
    {
        var items = new Dictionary<object, object>
        {
            [TableTagHelper.ColumnsKey] = new DesignColumn[] { new("Action"), new("Days", Number: true) },
            [RowTagHelper.CellsKey] = new RowTagHelper.CellCount(),
        };
        Assert.Contains("data-label=\"Action\"", Rendered.Text(new CellTagHelper { Heading = true }, "3", items), StringComparison.Ordinal);
        var second = Rendered.Text(new CellTagHelper(), " ", items);
        Assert.Contains("data-label=\"Days\"", second, StringComparison.Ordinal);
        Assert.Contains("Not given", second, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Rendered.Text(new CellTagHelper(), "", items));
    }

    [Fact]
    public void A_fact_without_a_value_says_so() =>
        Assert.Equal("Not given", Rendered.Of(new SummaryRowTagHelper { Key = "Lead" }, "\n ").QuerySelector("dd")!.TextContent);

    [Fact]
    public void An_expected_event_says_that_it_is()
    {
        var entry = Rendered.Of(new TimelineEntryTagHelper { On = new DateOnly(2017, 6, 22), Expected = true, Title = "Figures" });
        Assert.Equal("Expected 22 June 2017", entry.QuerySelector(".heed_timeline__when")!.TextContent);
        Assert.Equal("2017-06-22", entry.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Fact]
    public void A_day_nobody_gave_is_said_in_words() => Assert.Equal("no date given", Rendered.Of(new DateTagHelper()).TextContent);

    [Fact]
    public void No_component_writes_a_style_or_a_script()
    {
        var header = Rendered.Of(new SiteHeaderTagHelper { Links = [new("A", "/a")] }, Rendered.Text(new SiteSearchTagHelper()));
        Assert.Empty(header.QuerySelectorAll("script, style, [style], [onclick]"));
    }
}
