using System.Net;
using System.Text.Json;
using Heed.Ledger.Dates;
using Heed.Recommendations;
using Heed.Tests.Web;

namespace Heed.Tests.Recommendations;

/// <summary>Recommendations in the order of their second number, such as the paragraph of the report.</summary>
public sealed class SecondNumberTests : TrialSite
{
    [Fact]
    public async Task The_page_sorts_by_it_as_people_count_and_puts_those_without_last()
    {
        await FillAsync();

        var page = await GetAsync("/trial/recommendations?sort=second-number");

        Assert.Equal(["2", "3", "1", "5", "4"], page.Page.QuerySelectorAll("main tbody th").Select(c => c.TextContent.Trim()));
        Assert.Equal(
            "Paragraph or second number",
            page.Page.QuerySelector("select[name=sort] option[selected]")?.TextContent.Trim());
        Assert.Contains("113.10", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backwards_it_starts_with_those_without()
    {
        await FillAsync();

        var rows = (await GetAsync("/trial/recommendations?sort=-second-number")).Page.QuerySelectorAll("main tbody th");

        Assert.Equal(["4", "5", "1", "3", "2"], rows.Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task Spreadsheet_and_api_have_the_same_order()
    {
        await FillAsync();

        var csv = (await GetAsync("/trial/recommendations.csv?sort=second-number")).Body.Split("\r\n").Skip(1).Where(l => l.Length > 0);
        Assert.Equal(["2", "3", "1", "5", "4"], csv.Select(l => l.Split(',')[0].Split('/')[^1]));
        var api = await GetAsync("/api/v1/programmes/trial/records/recommendations?sort=second-number");
        Assert.Equal(
            ["2", "3", "1", "5", "4"],
            JsonDocument.Parse(api.Body).RootElement.GetProperty("items").EnumerateArray().Select(
                i => i.GetProperty("reference").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    public async Task Its_pages_together_hold_every_recommendation_once(string backwards)
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial programme" });
        await PublishAsync("reports/r", Report);
        for (var i = 1; i <= 53; i++)
            await PublishAsync($"recommendations/{i}", Made($"{i}", i > 50 ? null : $"9.{i % 7}"));

        var first = await GetAsync($"/trial/recommendations?sort={backwards}second-number");
        var next = await GetAsync(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        var rows = first.Page.QuerySelectorAll("main tbody th").Concat(next.Page.QuerySelectorAll("main tbody th"))
            .Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal((53, 53), (rows.Count, rows.Distinct().Count()));
        Assert.Equal(backwards.Length > 0 ? "53" : "7", rows[0]);
    }

    [Fact]
    public async Task A_list_without_second_numbers_has_no_such_order()
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial programme" });

        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync("/trial/events?sort=second-number")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync("/trial/events?sort=facet")).Status);
    }

    private static Report Report => new() { Title = "Report", PublishedOn = FuzzyDate.Parse("2026-05") };

    private static Recommendation Made(string number, string? second) =>
        new() { Title = $"Recommendation of subject {number}", Number = number, SecondNumber = second, Report = new("reports/r") };

    private async Task FillAsync()
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial programme" });
        await PublishAsync("reports/r", Report);
        string?[] seconds = ["113.10", "14.2", "113.6", null, "Annex B"];
        foreach (var (i, second) in seconds.Index())
            await PublishAsync($"recommendations/{i + 1}", Made($"{i + 1}", second));
    }
}
