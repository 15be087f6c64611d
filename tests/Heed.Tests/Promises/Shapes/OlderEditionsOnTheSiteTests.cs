using System.Net;
using System.Text.Json;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Groups;
using Heed.Recommendations;
using Heed.Tests.Web;
using Xunit;

namespace Heed.Tests.Promises.Shapes;

/// <summary>Recommendations and meetings of the first release, on every kind of page and at the desk.</summary>
public sealed class OlderEditionsOnTheSiteTests : OlderSite
{
    protected override async Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        await base.PrepareAsync(services, output, cancel);
        await FirstAsync(Recommendation, FirstRecommendation);
        await FirstAsync(Meeting, FirstMeeting);
    }

    [Fact]
    public async Task A_page_shows_what_was_renamed_and_what_became_a_list()
    {
        var page = await GetAsync($"/trial/{Recommendation}");

        Assert.Contains("The kingfisher sources agree.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Whole system", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("can’t be shown", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_shows_what_was_split_and_what_was_dropped()
    {
        var page = await GetAsync($"/trial/{Meeting}");

        Assert.Contains("How it metOnline", page.Text, StringComparison.Ordinal);
        Assert.Contains("3. Send the draft.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("By video call", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"/trial/{Recommendation}?as-at=2017-12-31", "The kingfisher sources agree.")]
    [InlineData($"/trial/{Recommendation}/history", "Version 1")]
    [InlineData($"/trial/{Recommendation}/history/1", "The kingfisher sources agree.")]
    [InlineData($"/trial/{Meeting}/history/1", "3. Send the draft.")]
    [InlineData("/trial/search?q=kingfisher", "One national group")]
    [InlineData("/trial/recommendations?scope=whole-system&as-at=2017-12-31", "recommendations")]
    [InlineData("/trial/recommendations.csv", "Whole system")]
    [InlineData("/trial/meetings.csv", "3. Send the draft.")]
    public async Task It_stands_wherever_the_record_is_read(string address, string said)
    {
        var answer = await GetAsync(address.Replace("scope=whole-system", "scope=Whole%20system", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(said, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_data_gives_what_was_published_and_the_same_in_the_shape_of_today()
    {
        using var json = JsonDocument.Parse((await GetAsync($"/trial/{Recommendation}.json")).Body);
        var record = json.RootElement.GetProperty("record");

        Assert.Equal(1, record.GetProperty("shape").GetInt32());
        Assert.Equal("The kingfisher sources agree.", record.GetProperty("content").GetProperty("reading").GetString());
        Assert.Equal("The kingfisher sources agree.", record.GetProperty("contentToday").GetProperty("editorialNote").GetString());
        Assert.Equal("Whole system", record.GetProperty("contentToday").GetProperty("scope")[0].GetString());
    }

    [Fact]
    public async Task A_difference_between_two_shapes_tells_only_what_somebody_changed()
    {
        var stands = (Recommendation)(await WithLedgerAsync(l => l.ReadAs(Viewer.Public).FindAsync("trial", Recommendation)))!.Content!;
        await PublishAsync(Recommendation, stands with { EditorialNote = new Prose("The kingfisher sources differ.") });

        var page = await GetAsync($"/trial/{Recommendation}/history/1..2");

        Assert.Contains("differ", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Whole system", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_a_published_record_is_filled_in_the_shape_of_today()
    {
        var isla = await EditorAsync();
        var form = await isla.GetAsync($"/desk/trial/edit/{Recommendation}");

        await isla.SubmitAsync(form, new Dictionary<string, string?> { ["summary"] = "In brief." }, "Save", "main form.heed_writing");

        var draft = await SaysAsync<Recommendation>(Recommendation);
        Assert.Equal(("The kingfisher sources agree.", "Whole system"), (draft.EditorialNote?.Text, Assert.Single(draft.Scope)));
    }

    [Fact]
    public async Task A_draft_of_the_first_release_is_opened_and_saved_in_the_shape_of_today()
    {
        await FirstDraftAsync(
            "groups/steering/meetings/2017-06-22",
            FirstMeeting with { HeldOn = Heed.Ledger.Dates.FuzzyDate.Parse("2017-06-22"), Place = "Victoria Quay and video call" });
        var isla = await EditorAsync();
        var form = await isla.GetAsync("/desk/trial/edit/groups/steering/meetings/2017-06-22");

        await isla.SubmitAsync(form, new Dictionary<string, string?> { ["summary"] = "In brief." }, "Save", "main form.heed_writing");

        var draft = await SaysAsync<Meeting>("groups/steering/meetings/2017-06-22");
        Assert.Equal(
            ("Victoria Quay", MeetingFormat.Hybrid, "3. Send the draft."),
            (draft.Place, draft.Format, Assert.Single(draft.ActionsArising).Text));
    }
}
