using System.Net;
using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Recommendations;
using Heed.Tests.Web;
using Heed.Updates;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Desk.Releases;

/// <summary>Several drafts become public in one instant, now or at a set time.</summary>
public sealed class ReleaseTests : DeskSite
{
    // Long past for the database, so that only this clock holds a scheduled release back.
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private static readonly Update Nine = new() { Title = "Update 9", Number = "9", PostedOn = FuzzyDate.Parse("2017-06-30"),
        Body = new Prose("What was done.") };

    protected override TimeProvider? Clock => clock;

    protected override void Adapt(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) => builder.LetEmailsLeave();

    [Fact]
    public async Task A_report_and_its_recommendations_go_out_in_one_instant()
    {
        await GatherAsync();

        var page = await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/releases/new"), Typed(("name", "The review")), "Create release");
        var filled = await FillAsync(page);
        Assert.Contains("4 drafts", filled.Text, StringComparison.Ordinal);
        var published = await Isla.SubmitAsync(filled, button: "Publish release");

        Assert.Contains("Public since", published.Text, StringComparison.Ordinal);
        var report = await GetAsync("/trial/reports/review.json");
        var first = await GetAsync("/trial/recommendations/1");
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(HttpStatusCode.OK, report.Status);
        var history = await WithLedgerAsync(l => l.ReadAs(Heed.Ledger.Viewer.Public).ChangesAsync("trial", null, null));
        Assert.Single(history.Where(e => e.Path.Length > 0).Select(e => e.PublishedAt).Distinct());
    }

    [Fact]
    public async Task If_one_draft_is_not_fit_none_goes_out()
    {
        await GatherAsync();
        await WrittenAsync("updates/9", new Update { Title = "Half written", Number = "9" });
        var page = await FillAsync(
            await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/releases/new"), Typed(("name", "The review")), "Create release"));

        var answer = await Isla.SubmitAsync(page, button: "Publish release");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Enter posted on.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/reports/review")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/recommendations/1")).Status);
    }

    [Fact]
    public async Task A_scheduled_release_goes_out_at_its_time_and_never_before()
    {
        await GatherAsync();
        var page = await FillAsync(
            await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/releases/new"), Typed(("name", "The review")), "Create release"));

        var scheduled = await Isla.SubmitAsync(page, Typed(("day", "2026-04-01"), ("time", "09:30")), "Schedule");
        Assert.Contains("1 April 2026, 09:30 (UTC+01:00, Europe/London)", scheduled.Text, StringComparison.Ordinal);

        clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 8, 29, 59, TimeSpan.Zero));
        Assert.Equal(0, await RunAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/reports/review")).Status);

        clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 8, 30, 0, TimeSpan.Zero));
        Assert.Equal(1, await RunAsync());
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/trial/reports/review")).Status);
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task A_clock_that_runs_ahead_of_the_database_publishes_nothing_early()
    {
        await GatherAsync();
        var page = await FillAsync(
            await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/releases/new"), Typed(("name", "The review")), "Create release"));
        await Isla.SubmitAsync(page, Typed(("day", "2126-04-01"), ("time", "09:30")), "Schedule");

        clock.SetUtcNow(new DateTimeOffset(2127, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(0, await RunAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/reports/review")).Status);
    }

    [Fact]
    public async Task A_draft_changed_after_scheduling_stops_the_release_and_says_so()
    {
        await GatherAsync();
        var page = await FillAsync(
            await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/releases/new"), Typed(("name", "The review")), "Create release"));
        await Isla.SubmitAsync(page, Typed(("day", "2026-04-01"), ("time", "09:30")), "Schedule");
        await WrittenAsync("reports/review", new Report { Title = "Changed" }, "euan", 1);

        clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 8, 30, 0, TimeSpan.Zero));

        Assert.Equal(0, await RunAsync());
        var other = await SignedInAsync("morag", new HeldRole("trial", Role.Editor, null));
        var stopped = await other.GetAsync("/desk/trial/releases");
        Assert.Contains("Stopped", stopped.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/recommendations/1")).Status);
    }

    [Fact]
    public async Task A_scheduled_release_that_went_out_is_emailed_to_those_who_worked_on_it()
    {
        await GatherAsync();
        await WrittenAsync("updates/9", Nine, "euan");
        await ReadEmailAsync();
        await ScheduleAsync();

        clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 8, 30, 0, TimeSpan.Zero));
        Assert.Equal(1, await RunAsync());

        Assert.Equal(
            ["euan: A release you worked on was published", "isla: A release you worked on was published"], await this.SubjectsAsync());
        Assert.DoesNotContain(await this.LettersAsync(), l => l.Text.Contains("review", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_release_published_by_hand_is_not_emailed_to_who_published_it()
    {
        await GatherAsync();
        await WrittenAsync("updates/9", Nine, "euan");
        await ReadEmailAsync();
        var page = await FillAsync(
            await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/releases/new"), Typed(("name", "The review")), "Create release"));

        await Isla.SubmitAsync(page, button: "Publish release");

        Assert.Equal(["euan: A release you worked on was published"], await this.SubjectsAsync());
    }

    [Fact]
    public async Task A_scheduled_release_that_stopped_is_emailed_to_those_who_worked_on_it()
    {
        await GatherAsync();
        await ReadEmailAsync();
        await ScheduleAsync();
        await WrittenAsync("reports/review", new Report { Title = "Changed" }, "euan", 1);

        clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 8, 30, 0, TimeSpan.Zero));
        Assert.Equal(0, await RunAsync());

        Assert.Equal(
            ["euan: A scheduled release was not published", "isla: A scheduled release was not published"], await this.SubjectsAsync());
        Assert.All(await this.LettersAsync(), l => Assert.Contains("1 April 2026, 09:30", l.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-29", "01:30")]
    [InlineData("tomorrow", "09:30")]
    [InlineData("2020-01-01", "09:30")]
    public async Task A_time_that_is_none_or_has_passed_is_refused_and_kept(string day, string time)
    {
        await GatherAsync();
        var page = await FillAsync(
            await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/releases/new"), Typed(("name", "The review")), "Create release"));

        var answer = await Isla.SubmitAsync(page, Typed(("day", day), ("time", time)), "Schedule");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains($"value=\"{time}\"", answer.Body, StringComparison.Ordinal);
    }

    private async Task ReadEmailAsync()
    {
        foreach (var (person, name) in ((Visitor, string)[])[(Isla, "isla"), (Euan, "euan"), (Ailsa, "ailsa")])
            await person.ReadsEmailAsync(name);
    }

    private async Task ScheduleAsync()
    {
        var page = await FillAsync(
            await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/releases/new"), Typed(("name", "The review")), "Create release"));
        await Isla.SubmitAsync(page, Typed(("day", "2026-04-01"), ("time", "09:30")), "Schedule");
    }

    private async Task GatherAsync()
    {
        await WrittenAsync("reports/review", new Report { Title = "The review", PublishedOn = FuzzyDate.Parse("2017-03-02") });
        for (var number = 1; number <= 3; number++)
            await WrittenAsync(
                $"recommendations/{number}",
                new Recommendation { Title = $"Recommendation {number}", Report = new Ref<Report>("reports/review"), Number = $"{number}",
                    Words = new Prose("Do it.") });
    }

    private async Task<Heed.Tests.Web.Answer> FillAsync(Heed.Tests.Web.Answer page)
    {
        var drafts = await WithLedgerAsync(l => l.ReadAs(Heed.Ledger.Viewer.Named("isla", [], ["trial"])).DraftsAsync("trial"));
        foreach (var draft in drafts)
            page = await Isla.SubmitAsync(page, Typed(("draft", draft.Path)), "Add drafts");
        return page;
    }

    private Task<int> RunAsync() => WithServiceAsync<ScheduledReleases, int>(s => s.RunAsync(TestContext.Current.CancellationToken));
}
