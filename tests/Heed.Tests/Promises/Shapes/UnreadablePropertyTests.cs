using System.Net;
using Heed.Groups;
using Heed.Tests.Web;
using Xunit;

namespace Heed.Tests.Promises.Shapes;

/// <summary>One property of one old edition that no code knows any more harms nothing else, and every page says so.</summary>
public sealed class UnreadablePropertyTests : OlderSite
{
    private const string NotInFull = "We can’t show all of this page.";

    protected override async Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        await base.PrepareAsync(services, output, cancel);
        await FirstAsync(Recommendation, FirstRecommendation with { Urgency = "At once" });
        await FirstAsync(Meeting, FirstMeeting with { ActionsArising = [new FirstTask { Text = "Send the draft.", Mood = "hurried" }] });
    }

    [Theory]
    [InlineData($"/trial/{Recommendation}")]
    [InlineData($"/trial/{Recommendation}/history")]
    [InlineData("/trial/recommendations?as-at=2017-12-31")]
    [InlineData("/trial?as-at=2017-12-31")]
    [InlineData("/trial/changes?from=2017-05-01&to=2017-07-01")]
    [InlineData("/trial/meetings")]
    public async Task Every_page_that_reads_it_answers_and_says_what_it_leaves_out(string address)
    {
        var page = await GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(NotInFull, page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/trial/search?q=national")]
    [InlineData("/trial/timeline")]
    [InlineData("/trial/changes.atom")]
    [InlineData("/trial/meetings.ics")]
    [InlineData("/trial/meetings.json")]
    [InlineData("/trial/recommendations.csv")]
    [InlineData($"/trial/{Meeting}")]
    public async Task Nothing_else_falls_with_it(string address) => Assert.Equal(HttpStatusCode.OK, (await GetAsync(address)).Status);

    [Fact]
    public async Task Open_data_gives_what_no_field_can_hold()
    {
        using var json = System.Text.Json.JsonDocument.Parse((await GetAsync($"/trial/{Recommendation}.json")).Body);

        Assert.Equal($"http://localhost/trial/{Recommendation}/history", json.RootElement.GetProperty("notReadInFull")[0].GetString());
        var also = Assert.Single(json.RootElement.GetProperty("record").GetProperty("alsoRecorded").EnumerateArray());
        Assert.Equal(("urgency", "At once"), (also.GetProperty("path").GetString(), also.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task The_edition_shows_it_as_it_was_stored()
    {
        var page = await GetAsync($"/trial/{Recommendation}/history/1");

        Assert.Contains("Also recorded", page.Text, StringComparison.Ordinal);
        Assert.Contains("urgency\"At once\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_does_not_read_it_says_nothing_of_it() =>
        Assert.DoesNotContain(NotInFull, (await GetAsync("/trial/reports")).Body, StringComparison.Ordinal);

    [Fact]
    public async Task The_form_shows_it_to_whoever_writes_on()
    {
        var isla = await EditorAsync();

        var form = await isla.GetAsync($"/desk/trial/edit/{Meeting}");

        Assert.Contains("actionsArising[0].mood: \"hurried\"", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_keeps_it_beside_itself_when_it_is_saved()
    {
        await FirstDraftAsync(
            Meeting, FirstMeeting with { ActionsArising = [new FirstTask { Text = "Send the draft.", Mood = "hurried" }] });
        var isla = await EditorAsync();
        var form = await isla.GetAsync($"/desk/trial/edit/{Meeting}");

        await isla.SubmitAsync(form, new Dictionary<string, string?> { ["summary"] = "In brief." }, "Save", "main form.heed_writing");

        Assert.Equal("Send the draft.", Assert.Single((await SaysAsync<Meeting>(Meeting)).ActionsArising).Text);
        Assert.Contains(
            "actionsArising[0].mood \"hurried\"", (await isla.GetAsync($"/desk/trial/kept/{Meeting}")).Text, StringComparison.Ordinal);
    }
}
