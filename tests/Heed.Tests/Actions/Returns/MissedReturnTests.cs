using System.Net;
using Heed.Tests.Desk;

namespace Heed.Tests.Actions.Returns;

/// <summary>Who has not answered is shown to staff before the date, and to the public after it.</summary>
public sealed class MissedReturnTests : ReturnSite
{
    [Fact]
    public async Task Before_the_date_the_public_knows_nothing_and_after_it_everything()
    {
        await AskedAsync("2026-12-01", "actions/1", "actions/2", "actions/3");
        await Orla.SubmitAsync(await OpenAsync(Orla, "Train everyone"), Typed(("state", "under-way"), ("what", "Half are trained.")),
            "Send to the secretariat");
        Assert.Contains("1 of 3 answered", (await Isla.GetAsync("/desk/trial/returns")).Text, StringComparison.Ordinal);

        await TodayAsync(2026, 12, 1);
        Assert.Equal(0, await RunAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/returns/2026-12-01")).Status);
        Assert.DoesNotContain("requested", (await GetAsync("/trial/actions/1")).Text, StringComparison.OrdinalIgnoreCase);

        await TodayAsync(2026, 12, 2);
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());
        var round = await GetAsync("/trial/returns/2026-12-01");
        Assert.Contains("3 progress reports requested, due by 1 December 2026. 1 of 3 received.", round.Text, StringComparison.Ordinal);
        Assert.Contains("Received on 2 November 2026", round.Text, StringComparison.Ordinal);
        var silent = await GetAsync("/trial/actions/1");
        Assert.Contains("A progress report was due by 1 December 2026. None was received.", silent.Text, StringComparison.Ordinal);
        Assert.Contains("Progress report requested, due by 1 December 2026; none was received", silent.Text, StringComparison.Ordinal);
        Assert.Contains("It was received on 2 November 2026 but has not been published yet.", (await GetAsync("/trial/actions/2")).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "2 progress reports requested, due by 1 December 2026", (await GetAsync("/trial/bodies/council")).Text,
            StringComparison.Ordinal);
        Assert.Contains("1 of 3", (await GetAsync("/trial/returns")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("None was received", (await GetAsync("/trial/actions/1?as-at=2026-12-01")).Text, StringComparison.Ordinal);
        Assert.Contains("Missed", (await Isla.GetAsync("/desk/trial/returns")).Text, StringComparison.Ordinal);
        Assert.Contains("This return is overdue.", (await OpenAsync(Orla, "Keep one register")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_return_is_told_of_once_it_is_published()
    {
        await AskedAsync("2026-12-01", "actions/1");
        await TodayAsync(2026, 12, 2);
        await RunAsync();
        await TodayAsync(2026, 12, 5);
        await Orla.SubmitAsync(
            await OpenAsync(Orla, "Keep one register"), Typed(("state", "under-way"), ("what", "We are late.")), "Send to the secretariat");
        Assert.Equal(0, await RunAsync());

        await TodayAsync(2026, 12, 7);
        var draft = await Isla.SubmitAsync(await OpenAsync(Isla, "Keep one register"), button: "Accept");
        Assert.Equal(0, await RunAsync());
        await Isla.SubmitAsync(draft, button: "Publish now");
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());

        Assert.Contains("Received late, on 5 December 2026", (await GetAsync("/trial/returns/2026-12-01")).Text, StringComparison.Ordinal);
        var action = await GetAsync("/trial/actions/1");
        Assert.Contains("received late, on 5 December 2026", action.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("None was received.", action.Text, StringComparison.Ordinal);
        Assert.Contains("History (2 versions)", (await GetAsync("/trial/returns/2026-12-01")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_was_withdrawn_shows_nobody_up()
    {
        await AskedAsync("2026-12-01", "actions/1");
        await WithLedgerAsync(l => l.WithdrawAsync("trial", "returns/2026-12-01", "Asked by mistake.", "ailsa"));

        await TodayAsync(2026, 12, 2);

        Assert.Equal(0, await RunAsync());
        Assert.DoesNotContain("None was received.", (await GetAsync("/trial/actions/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_given_up_can_be_taken_over_again()
    {
        await AskedAsync("2026-12-01", "actions/2");
        await Orla.SubmitAsync(await OpenAsync(Orla, "Train everyone"), Typed(("state", "under-way"), ("what", "Half are trained.")),
            "Send to the secretariat");
        await TodayAsync(2026, 11, 3);
        var draft = await Isla.SubmitAsync(await OpenAsync(Isla, "Train everyone"), button: "Accept");
        await Isla.SubmitAsync(draft, button: "Discard draft");

        var again = await Isla.SubmitAsync(await OpenAsync(Isla, "Train everyone"), button: "Accept again");

        Assert.Contains("Accepted into this draft.", again.Text, StringComparison.Ordinal);
    }
}
