using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Platform.Jobs;
using Heed.Tests.Retention;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Promises.WrongClocks;

/// <summary>A site whose clock can be set wrong, with a comment that was refused and an event that is ready to be published.</summary>
public abstract class ClockSite : RightsSite
{
    protected const string Forum = "events/forum";

    protected static readonly TimeSpan AYear = TimeSpan.FromDays(365);

    // Long past for the database, so that only this clock holds a scheduled release back.
    protected override DateTimeOffset Start => new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What the site takes for the time.</summary>
    protected MovedClock Moved { get; private set; } = null!;

    protected override TimeProvider? Clock => Moved ??= new MovedClock(Time);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await DraftAsync(Forum, new Event { Title = "Forum", HeldOn = FuzzyDate.Parse("2026-02-20") });
    }

    /// <summary>Somebody with the role in all programmes, signed in by whatever time it is.</summary>
    protected Task<Visitor> AdministratorAsync() => SignedInAsync(
        "fiona", new HeldRole("", Role.Administrator, null), new HeldRole("trial", Role.Editor, null));

    /// <summary>Schedules the draft.</summary>
    protected async Task ScheduleAsync(DateTimeOffset at)
    {
        var isla = await SignedInAsync("isla", new HeldRole("trial", Role.Editor, null));
        var page = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/releases/new"), new Dictionary<string, string?> { ["name"] = "The forum" },
            "Create release");
        page = await isla.SubmitAsync(page, new Dictionary<string, string?> { ["draft"] = Forum }, "Add drafts");
        page = await isla.SubmitAsync(
            page, new Dictionary<string, string?> { ["day"] = at.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["time"] = at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) }, "Schedule");
        Assert.Contains("Scheduled", page.Text, StringComparison.Ordinal);
    }

    /// <summary>Notes the time as a server that runs does each minute.</summary>
    protected Task NoteTheTimeAsync() => WithServiceAsync<JobRunner, bool>(async jobs =>
    {
        await jobs.RunAsync("clock", TestContext.Current.CancellationToken);
        return true;
    });

    /// <summary>Publishes what is due, as a server that runs does each second.</summary>
    protected static Task<int> ReleaseAsync(TestSite site) =>
        site.WithServiceAsync<ScheduledReleases, int>(s => s.RunAsync(TestContext.Current.CancellationToken));

    /// <summary>The site, stopped and started again with a clock that says something else.</summary>
    protected sealed class Restarted(ClockSite first, FakeTimeProvider clock) : TrialSite
    {
        protected override TimeProvider? Clock => clock;

        protected override bool OwnsDatabase => false;

        internal override Task<TestDatabase> DatabaseAsync() => Task.FromResult(first.Database);

        protected override void Adapt(WebApplicationBuilder builder) => builder.Logging.ClearProviders();
    }
}
