using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Work;

/// <summary>Releases of today, and those that stopped.</summary>
public sealed class ReleaseWorkTests : WorkSite
{
    // Late in the evening, so that nobody has to sign in again the next day.
    public override ValueTask InitializeAsync()
    {
        Time.SetUtcNow(new DateTimeOffset(2017, 6, 22, 22, 0, 0, TimeSpan.Zero));
        return base.InitializeAsync();
    }

    [Fact]
    public async Task A_release_is_work_on_its_day_for_those_who_publish()
    {
        await ScheduledAsync("2017-06-23");
        var reader = await WithAsync(Role.DraftReader, "reader");
        Assert.DoesNotContain("The big day", await WorkOf(Isla), StringComparison.Ordinal);
        Assert.DoesNotContain("Update 5", await WorkOf(Isla), StringComparison.Ordinal);

        Time.SetUtcNow(new DateTimeOffset(2017, 6, 23, 0, 10, 0, TimeSpan.Zero));
        Assert.Contains("Check that the release “The big day” is published", await WorkOf(Isla), StringComparison.Ordinal);
        Assert.Contains("scheduled for 01:30", await WorkOf(Ailsa), StringComparison.Ordinal);
        Assert.Contains("You have no tasks.", await WorkOf(reader), StringComparison.Ordinal);

        Time.SetUtcNow(new DateTimeOffset(2017, 6, 23, 0, 30, 0, TimeSpan.Zero));
        await WithServiceAsync<ScheduledReleases, int>(s => s.RunAsync(TestContext.Current.CancellationToken));
        Assert.Contains("You have no tasks.", await WorkOf(Isla), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_that_stopped_comes_first()
    {
        await ScheduledAsync("2017-06-23");
        await PublishAsync("commitments/late", Promise("A list of members", "2016-01-01"));
        await WrittenAsync("updates/5", Five with { Title = "Update 5, changed" }, "isla", 1);
        Time.SetUtcNow(new DateTimeOffset(2017, 6, 23, 0, 30, 0, TimeSpan.Zero));
        await WithServiceAsync<ScheduledReleases, int>(s => s.RunAsync(TestContext.Current.CancellationToken));

        var first = (await Isla.GetAsync("/desk/trial")).Page.QuerySelector("main .ds_task-list__task-link")!;
        Assert.Equal("Fix the release “The big day”", first.TextContent);
    }

    private async Task ScheduledAsync(string day)
    {
        await WrittenAsync("updates/5", Five);
        var release = await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/releases/new?draft=updates/5"), Typed(("name", "The big day")), "Create release");
        var scheduled = await Isla.SubmitAsync(release, Typed(("day", day), ("time", "01:30")), "Schedule");
        Assert.Contains("Scheduled", scheduled.Text, StringComparison.Ordinal);
    }
}
