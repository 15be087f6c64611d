using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heed.Tests.Web;

namespace Heed.Tests.Changes;

/// <summary>What moved between two days, each record once.</summary>
public sealed partial class ChangesTests(DemoSite site)
{
    private const string Spring = "from=2017-03-02&to=2017-06-30";

    [Fact]
    public async Task Each_record_stands_once_with_its_net_change()
    {
        var page = await site.GetAsync($"/cpip/changes?{Spring}");

        Assert.Contains("From 2 March 2017 to 30 June 2017, ", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Page.QuerySelectorAll("main a[href='/cpip/recommendations/1']"));
        Assert.Contains("Status: from Not known to Partly delivered", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_formats_say_the_same()
    {
        var json = JsonDocument.Parse((await site.GetAsync($"/cpip/changes.json?{Spring}")).Body).RootElement;
        var csv = await site.GetAsync($"/cpip/changes.csv?{Spring}");
        var atom = await site.GetAsync($"/cpip/changes.atom?{Spring}");
        var total = json.GetProperty("total").GetInt32();

        // In this period nothing was withdrawn or removed: what was added and what changed are all.
        var said = AddedAndChanged().Match((await site.GetAsync($"/cpip/changes?{Spring}")).Text);
        Assert.Equal(total, said.Groups.Values.Skip(1).Sum(g => int.Parse(g.Value, CultureInfo.InvariantCulture)));
        Assert.Equal(total, json.GetProperty("records").GetArrayLength());
        // The feed has an entry for each edition, 50 at a time.
        var editions = json.GetProperty("records").EnumerateArray().Sum(r => r.GetProperty("stepCount").GetInt32());
        Assert.Equal(
            (Math.Min(editions, 50), editions > 50),
            (atom.Body.Split("<entry>").Length - 1, atom.Body.Contains("rel=\"next\"", StringComparison.Ordinal)));
        Assert.Equal(("text/csv", total + 1), (csv.ContentType, csv.Body.TrimEnd().Split("\r\n").Length));
    }

    [Fact]
    public async Task What_is_known_by_its_year_or_month_is_given_no_day()
    {
        const string Winter = "from=2018-11-30&to=2019-01-02";
        var page = await site.GetAsync($"/cpip/changes?{Winter}");
        var csv = (await site.GetAsync($"/cpip/changes.csv?{Winter}")).Body;

        Assert.Contains("Age assessment: practice guidance. Public since 2018.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("31 December 2018", page.Text, StringComparison.Ordinal);
        Assert.Contains(",2018,2018,", csv, StringComparison.Ordinal);
        Assert.Contains(",2018-12,2018-12,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("2018-12-31", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_spreadsheet_says_since_when_a_record_has_its_new_status()
    {
        var csv = (await site.GetAsync("/cpip/changes.csv?from=2018-11-01&to=2019-01-05")).Body.TrimEnd().Split("\r\n");

        Assert.EndsWith(",Status changed on", csv[0], StringComparison.Ordinal);
        Assert.EndsWith(",2018-11-14", Assert.Single(csv, row => row.Contains("/actions/neglect-4,", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.EndsWith(",", Assert.Single(csv, row => row.Contains("/cpip/recommendations/2,", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=x", "The first date must be a real date")]
    [InlineData("to=2999-01-01", "The second date must be today or earlier")]
    [InlineData("from=1066-10-14", "The first date must be in 1900 or later")]
    [InlineData("from=2017-06-30&to=2017-03-02", "The first date, 30 June 2017, is after the second date, 2 March 2017.")]
    public async Task Bad_days_are_refused_with_what_is_allowed(string query, string sentence)
    {
        var answer = await site.GetAsync($"/cpip/changes?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2017-06-30&to=2017-06-30", "Choose two different dates.")]
    [InlineData("from=2017-06-30&to=2018-06-30&as-at=2017-12-31", "From 30 June 2017 to 31 December 2017, ")]
    [InlineData("as-at=2017-06-30", "This page shows the last 30 days")]
    public async Task Every_period_is_said_in_words(string query, string sentence) =>
        Assert.Contains(sentence, (await site.GetAsync($"/cpip/changes?{query}")).Text, StringComparison.Ordinal);

    [GeneratedRegex(@"(\d+) records were added and (\d+) changed\.")]
    private static partial Regex AddedAndChanged();
}
