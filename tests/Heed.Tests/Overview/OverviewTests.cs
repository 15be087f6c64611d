using System.Net;
using System.Text.Json;
using Heed.Programmes;
using Heed.Tests.Web;

namespace Heed.Tests.Overview;

/// <summary>A central unit sees its programmes side by side.</summary>
public sealed class OverviewTests : SeveralProgrammes
{
    [Fact]
    public async Task Two_programmes_are_side_by_side_with_their_base()
    {
        await TwoAsync();

        var page = await GetAsync("/");

        Assert.Equal(["Safe harbours", "2", "0 of 2", "2 of 2", "0 of 2", "0 of 2", "2 of 2", "1", "1"], Row(page, "Safe harbours"));
        Assert.Contains(
            "2 programmes. 0 of 3 recommendations were accepted and 0 are delivered. 1 promise is overdue. For 2 promises, the deadline "
                + "has passed and nothing was reported since.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_compiled_record_silence_is_not_counted_as_overdue()
    {
        await TwoAsync();

        Assert.Equal(["0", "1"], Row(await GetAsync("/"), "New lights")[^2..]);
    }

    [Fact]
    public async Task A_programme_without_recommendations_shows_no_figures_for_them()
    {
        await TwoAsync();
        await PublishInAsync("young", "", new Programme { Title = "Young programme" });

        Assert.Equal("None recorded", Row(await GetAsync("/"), "Young programme")[1]);
    }

    [Fact]
    public async Task With_one_programme_the_front_page_is_as_it_was()
    {
        await PublishInAsync("harbours", "", new Programme { Title = "Safe harbours" });

        var page = await GetAsync("/");

        Assert.Equal("/harbours", page.Page.QuerySelector("main h2 a")!.GetAttribute("href"));
        Assert.Null(page.Page.QuerySelector("main table"));
    }

    [Theory]
    [InlineData("owner=harbour-office", "Safe harbours")]
    [InlineData("year=2019", "New lights")]
    [InlineData("status=closed", "New lights")]
    [InlineData("status=open", "Safe harbours")]
    public async Task A_filter_leaves_only_the_programmes_that_it_names(string filter, string title)
    {
        await TwoAsync();
        await CloseLightsAsync();

        var page = await GetAsync($"/?{filter}");

        Assert.Equal([title], Titles(page));
        Assert.Contains("1 of 2 programmes.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_column_of_what_nobody_reported_is_named_as_it_is_explained()
    {
        await TwoAsync();

        var page = await GetAsync("/");

        Assert.Contains("Not reported on", page.Page.QuerySelectorAll("main thead th").Select(h => h.TextContent.Trim()));
        Assert.Contains("Not reported on: promises of any type", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_spreadsheet_is_offered_with_the_filter_chosen()
    {
        await TwoAsync();

        var page = await GetAsync("/?status=open&owner=harbour-office");

        Assert.Contains("/programmes.csv?status=open&owner=harbour-office",
            page.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_filter_that_no_programme_fits_is_refused_with_a_sentence()
    {
        await TwoAsync();

        var page = await GetAsync("/?year=1066");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("We do not have “1066” under Year announced.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_at_a_day_only_what_was_public_then_is_counted()
    {
        await TwoAsync();
        foreach (var name in new[] { "older", "oldest" })
            await PublishInAsync(name, "", new Programme { Title = name }, new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(["older", "oldest"], Titles(await GetAsync("/?as-at=2016-01-01")));
    }

    [Fact]
    public async Task The_spreadsheet_has_every_answer_and_stage_of_the_programmes_chosen()
    {
        await TwoAsync();

        var rows = (await GetAsync("/programmes.csv?owner=harbour-office")).Body.TrimStart('\uFEFF').Split("\r\n");

        var head = rows[0].Split(',');
        var values = rows[1].Split(',');
        Assert.Equal("2", values[Array.IndexOf(head, "Response: No response")]);
        Assert.Equal("1", values[Array.IndexOf(head, "Promises overdue")]);
        Assert.Equal("1", values[Array.IndexOf(head, "Promises not reported on since the deadline")]);
        Assert.Equal("Open", values[Array.IndexOf(head, "Status")]);
        Assert.Equal([""], rows[2..]);
    }

    [Fact]
    public async Task The_same_is_there_as_JSON()
    {
        await TwoAsync();

        using var all = JsonDocument.Parse((await GetAsync("/programmes.json")).Body);

        var lights = all.RootElement.GetProperty("programmes").EnumerateArray().Single(p => p.GetProperty("name").GetString() == "lights");
        Assert.Equal(1, lights.GetProperty("answered").GetProperty("total").GetInt32());
        Assert.Equal("compiled", lights.GetProperty("recordKeptBy").GetString());
        Assert.Equal(JsonValueKind.Null, lights.GetProperty("owner").ValueKind);
    }

    private Task<Heed.Ledger.Receipt> CloseLightsAsync() =>
        PublishInAsync("lights", "", new Programme
        {
            Title = "New lights", AnnouncedOn = Heed.Ledger.Dates.FuzzyDate.Parse("2019"),
            Closing = new() { On = Heed.Ledger.Dates.FuzzyDate.Parse("2024-03-31"), Notice = "Its work is done." },
        });

    private static List<string> Titles(Answer page) =>
        [.. page.Page.QuerySelectorAll("main tbody th a").Select(a => a.TextContent)];

    // Without the last column, which is the day of the test.
    private static List<string> Row(Answer page, string title)
    {
        var row = page.Page.QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("th a")!.TextContent == title);
        return [title, .. row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).SkipLast(1)];
    }
}
