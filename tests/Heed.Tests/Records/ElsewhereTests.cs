using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Tests.Desk;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Records;

/// <summary>A record that names records of other programmes on the same site.</summary>
public sealed class ElsewhereTests : DeskSite
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    protected override TimeProvider? Clock => clock;

    [Fact]
    public async Task The_page_links_to_it_with_its_title_and_programme()
    {
        await OtherAsync("Light every quay");
        await ReviewAsync(Asked("/harbours/recommendations/4"));

        var link = Assert.Single((await GetAsync("/trial/recommendations/1")).Page.QuerySelectorAll(
            "main a[href='/harbours/recommendations/4']"));
        Assert.Equal("Light every quay, Safe harbours", link.ParentElement!.TextContent.Trim());
    }

    [Fact]
    public async Task As_at_a_day_it_has_the_title_of_that_day()
    {
        await OtherAsync("Light every quay");
        await ReviewAsync(Asked("/harbours/recommendations/4"));
        var day = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromDays(3));
        await InOtherAsync("recommendations/4", Made("Light every pier"));

        Assert.Contains("Light every quay, Safe harbours", (await GetAsync($"/trial/recommendations/1?as-at={day:yyyy-MM-dd}")).Text,
            StringComparison.Ordinal);
        Assert.Contains("Light every pier, Safe harbours", (await GetAsync("/trial/recommendations/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_record_says_what_repeats_it()
    {
        await OtherAsync("Light every quay");
        await ReviewAsync(Asked("/harbours/recommendations/4"));

        var page = await GetAsync("/harbours/recommendations/4");

        Assert.Contains("Repeated by, in other programmes Light every pier again, Trial programme", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Page.QuerySelectorAll("main a[href='/trial/recommendations/1']"));
    }

    [Fact]
    public async Task Data_and_spreadsheet_have_its_address()
    {
        await OtherAsync("Light every quay");
        await ReviewAsync(Asked("/harbours/recommendations/4"));

        foreach (var address in (string[])["/trial/recommendations/1.json", "/trial/recommendations.csv", "/trial/data/record.jsonl"])
            Assert.Contains("/harbours/recommendations/4", (await GetAsync(address)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_was_removed_is_named_by_its_address_alone()
    {
        await OtherAsync("Light every quay");
        await ReviewAsync(Asked("/harbours/recommendations/4"));
        await WithLedgerAsync(l => l.RedactAsync("harbours", "recommendations/4", [], "Personal data", "tester"));

        var page = await GetAsync("/trial/recommendations/1");

        Assert.Empty(page.Page.QuerySelectorAll("main a[href='/harbours/recommendations/4']"));
        Assert.Contains("/harbours/recommendations/4 (not public on this date)", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/harbours/recommendations/5", "There is no public record at /harbours/recommendations/5.")]
    [InlineData("/nowhere/recommendations/4", "There is no public record at /nowhere/recommendations/4.")]
    [InlineData("/harbours/recommendations/9", "There is no public record at /harbours/recommendations/9.")]
    [InlineData("https://example.org/harbours/recommendations/4", "is not the address of a record. Leave out the name of the site")]
    [InlineData("/harbours", "is not the address of a record.")]
    [InlineData("/trial/reports/review", "is a record of this programme.")]
    public async Task What_is_not_public_in_another_programme_is_refused_when_it_is_published(string address, string sentence)
    {
        await OtherAsync("Light every quay");
        await InOtherAsync("recommendations/9", Made("For staff"), Audience.Staff);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ReviewAsync(Asked(address)));

        Assert.Contains(refused.Problems, p => p.Field == "reiteratesElsewhere" && p.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_the_desk_it_is_found_by_its_title()
    {
        await OtherAsync("Light every quay");
        await ReviewAsync(Asked());
        var found = await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/edit/recommendations/1"), Typed(("reiteratesElsewhere[0].find", "quay")),
            "find:reiteratesElsewhere[0]");
        Assert.Contains("Light every quay, Safe harbours", found.Text, StringComparison.Ordinal);

        var chosen = await Isla.SubmitAsync(
            found, Typed(("reiteratesElsewhere[0]", "/harbours/recommendations/4")), "find:reiteratesElsewhere[0]");

        Assert.Contains("Light every quay, Safe harbours", chosen.Text, StringComparison.Ordinal);
        Assert.Equal(["/harbours/recommendations/4"], (await DraftedAsync()).ReiteratesElsewhere);
    }

    [Theory]
    [InlineData("http://localhost/harbours/recommendations/4?as-at=2020-01-01")]
    [InlineData("/harbours/recommendations/4")]
    public async Task A_pasted_address_of_this_site_is_a_choice(string pasted)
    {
        await OtherAsync("Light every quay");
        await ReviewAsync(Asked());

        await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/edit/recommendations/1"), Typed(("reiteratesElsewhere[0].find", pasted)),
            "find:reiteratesElsewhere[0]");

        Assert.Equal(["/harbours/recommendations/4"], (await DraftedAsync()).ReiteratesElsewhere);
    }

    [Fact]
    public async Task Only_what_is_public_elsewhere_is_found_while_typing()
    {
        await OtherAsync("Light every quay");
        await InOtherAsync("recommendations/9", Made("A quay for staff"), Audience.Staff);
        await ReviewAsync(Asked());

        var found = (await Isla.GetAsync("/desk/trial/titles?kind=elsewhere&q=quay")).Body;

        Assert.Contains("/harbours/recommendations/4", found, StringComparison.Ordinal);
        Assert.DoesNotContain("for staff", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_chosen_from_those_there_are()
    {
        await ReviewAsync(Asked() with { Parts = [new() { Label = "a(iv)", Words = new("Light the old quay.") }] });
        var form = await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/edit/recommendations/1"), button: "add:responses[0]");

        var choices = form.Page.QuerySelectorAll("select[name='responses[0].part'] option").Select(o => o.TextContent);

        Assert.Equal(["The whole", "a(iv): Light the old quay."], choices);
    }

    private async Task<Recommendation> DraftedAsync() => (Recommendation)(await WithLedgerAsync(
        l => l.ReadAs(Viewer.Named("isla", [], ["trial"])).DraftAsync("trial", "recommendations/1")))!.Content;

    private static Recommendation Made(string title) => new() { Title = title, Number = "4", Report = new("reports/review") };

    private static Recommendation Asked(params string[] elsewhere) =>
        Made("Light every pier again") with { Number = "1", ReiteratesElsewhere = elsewhere };

    private static Report Review => new() { Title = "Review", PublishedOn = FuzzyDate.Parse("2019-01-01") };

    private async Task ReviewAsync(Recommendation recommendation)
    {
        await PublishAsync("reports/review", Review);
        await PublishAsync("recommendations/1", recommendation);
    }

    private async Task OtherAsync(string title)
    {
        await InOtherAsync("", new Programme { Title = "Safe harbours" });
        await InOtherAsync("reports/review", Review);
        await InOtherAsync("recommendations/4", Made(title));
    }

    private Task<Receipt> InOtherAsync(string path, Content content, Audience? audience = null) =>
        WithLedgerAsync(async ledger =>
        {
            var draft = await ledger.SaveDraftAsync(new DraftSave("harbours", path, content, 0, "tester", audience ?? Audience.Public));
            return await ledger.PublishAsync(
                new Release("harbours", "tester") { ApprovedBy = "approver",
                    Drafts = [new ReleasedDraft(path, draft.Version, "For the test.")] });
        });
}
