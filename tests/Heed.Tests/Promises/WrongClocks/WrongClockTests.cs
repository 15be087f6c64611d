using System.Net;
using Heed.Comments;
using Heed.Desk.Releases;
using Heed.Events;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Heed.Programmes;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Promises.WrongClocks;

/// <summary>P17: a clock that is wrong publishes nothing early, destroys nothing, and dates nothing wrongly.</summary>
public sealed class WrongClockTests : ClockSite
{
    [Fact]
    public async Task A_clock_that_jumps_a_year_ahead_destroys_nothing()
    {
        var id = await DecidedAsync(CommentState.Refused, "Words that somebody wrote", "reader@example.org");
        Moved.By = AYear;

        var refused = await Assert.ThrowsAsync<RefusedException>(RunTwiceAsync);

        Assert.Equal(ClockGuard.Refusal, refused.Code);
        Assert.True(await HasWordsAsync(id) && await HasAddressAsync(id));
    }

    [Fact]
    public async Task A_clock_that_jumps_a_year_ahead_publishes_nothing_at_the_desk()
    {
        Moved.By = AYear;
        var refused = await PublishAtDeskAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("This machine’s clock jumped while Heed was running", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"/trial/{Forum}")).Status);
    }

    [Fact]
    public async Task A_clock_that_jumps_back_before_the_newest_edition_publishes_nothing()
    {
        Moved.By = -AYear;
        Assert.Equal(HttpStatusCode.Conflict, (await PublishAtDeskAsync()).Status);
    }

    [Fact]
    public async Task A_clock_put_back_by_minutes_still_publishes_in_order()
    {
        Moved.By = TimeSpan.FromMinutes(-8);
        await PublishAsync("events/second", new Event { Title = "Second", HeldOn = Heed.Ledger.Dates.FuzzyDate.Parse("2026-02-20") });

        var dates = (await WithLedgerAsync(l => l.ReadAs(Viewer.Public).ChangesAsync("trial", null, null))).Select(e => e.PublishedAt)
            .ToList();
        Assert.Equal(dates.OrderDescending(), dates);
    }

    [Fact]
    public async Task A_server_started_with_a_clock_a_year_ahead_publishes_no_scheduled_release()
    {
        await ScheduleAsync(Time.GetUtcNow().AddDays(30));
        await NoteTheTimeAsync();
        await using var later = new Restarted(this, new FakeTimeProvider(Time.GetUtcNow() + AYear));
        await later.InitializeAsync();

        Assert.Equal(0, await ReleaseAsync(later));

        Assert.Equal(HttpStatusCode.NotFound, (await later.GetAsync($"/trial/{Forum}")).Status);
        Assert.Equal(ReleaseState.Scheduled, await StateAsync());
    }

    [Fact]
    public async Task A_release_whose_time_came_while_no_server_ran_waits_for_a_person()
    {
        await ScheduleAsync(Time.GetUtcNow().AddHours(3));
        await NoteTheTimeAsync();
        await using var later = new Restarted(this, new FakeTimeProvider(Time.GetUtcNow().AddHours(5)));
        await later.InitializeAsync();

        Assert.Equal(0, await ReleaseAsync(later));

        Assert.Equal(ReleaseState.Stopped, await StateAsync());
        var euan = await later.SignedInAsync("euan", new Heed.Accounts.HeldRole("trial", Heed.Accounts.Role.Editor, null));
        Assert.Contains("Fix the release “The forum”", (await euan.GetAsync("/desk/trial")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_of_a_day_is_believed_and_publishing_goes_on()
    {
        await NoteTheTimeAsync();
        await using var later = new Restarted(this, new FakeTimeProvider(Time.GetUtcNow().AddHours(30)));
        await later.InitializeAsync();

        var published = await later.WithLedgerAsync(
            async l => await l.PublishAsync(
                new Release("trial", "tester") { ApprovedBy = "approver", Drafts = [new ReleasedDraft(Forum, 1, "For the test.")] }));
        Assert.Single(published.Editions);
    }

    [Fact]
    public async Task While_the_clock_is_doubted_the_desk_says_so_and_saves_drafts()
    {
        Moved.By = AYear;
        await NoteTheTimeAsync();
        var isla = await SignedInAsync("isla", new Heed.Accounts.HeldRole("trial", Heed.Accounts.Role.Editor, null));

        var page = await isla.GetAsync($"/desk/trial/edit/{Forum}");
        var saved = await isla.SubmitAsync(page, new Dictionary<string, string?> { ["place"] = "Perth" }, "Save", "main form.heed_writing");

        Assert.Contains("This machine’s clock jumped while Heed was running", page.Text, StringComparison.Ordinal);
        Assert.Contains("Saved. Not published.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/trial/updates/1")).Status);
    }

    [Fact]
    public async Task When_an_administrator_of_the_site_confirms_the_time_publishing_goes_on()
    {
        Moved.By = TimeSpan.FromDays(3);
        var fiona = await AdministratorAsync();
        var page = await fiona.GetAsync("/desk/clock");
        Assert.Equal(
            HttpStatusCode.BadRequest, (await fiona.SubmitAsync(page, new Dictionary<string, string?> { ["reason"] = "" })).Status);

        var confirmed = await fiona.SubmitAsync(page, new Dictionary<string, string?> { ["reason"] = "The server was moved." });

        Assert.Contains("Time confirmed.", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("Last confirmed by fiona", confirmed.Text, StringComparison.Ordinal);
        await PublishAsync("events/second", new Event { Title = "Second", HeldOn = Heed.Ledger.Dates.FuzzyDate.Parse("2026-02-20") });
    }

    [Fact]
    public async Task An_administrator_of_one_programme_cannot_confirm_the_time()
    {
        Moved.By = AYear;
        await ReturnAsync();
        var page = await Morag.GetAsync("/desk/clock");
        Assert.Contains("Only an administrator of the whole site can confirm the time", page.Text, StringComparison.Ordinal);

        var token = page.Page.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        var refused = await Morag.SendAsync(
            new HttpRequestMessage(
                HttpMethod.Post,
                new Uri("/desk/clock", UriKind.Relative)) { Content = new FormUrlEncodedContent(
                    [new("form-token", token), new("reason", "I say so.")]) });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
    }

    [Fact]
    public async Task A_session_begun_by_a_clock_that_was_ahead_ends_when_it_is_right_again()
    {
        Moved.By = AYear;
        var fiona = await AdministratorAsync();
        Moved.By = TimeSpan.Zero;
        Assert.Equal("Sign in to the desk", (await fiona.GetAsync("/desk")).Heading);
    }

    private async Task<Answer> PublishAtDeskAsync()
    {
        var fiona = await AdministratorAsync();
        var page = await fiona.SubmitAsync(
            await fiona.GetAsync("/desk/trial/releases/new"), new Dictionary<string, string?> { ["name"] = "The forum" },
            "Create release");
        page = await fiona.SubmitAsync(page, new Dictionary<string, string?> { ["draft"] = Forum }, "Add drafts");
        return await fiona.SubmitAsync(page, button: "Publish release");
    }

    private Task<ReleaseState> StateAsync() => WithServiceAsync<HeedDatabase, ReleaseState>(
        db => db.Set<PlannedRelease>().Select(r => r.State).SingleAsync());
}
