using Heed.Accounts;
using Heed.Desk.Reviewing;
using Heed.Ledger;
using Heed.Platform.Time;

namespace Heed.Desk.Releases;

public sealed partial class Releasing
{
    /// <summary>Publishes a gathered release: all of it, or nothing.</summary>
    public Task<Receipt> PublishAsync(Staff by, PlannedRelease release, IReadOnlyList<Outgoing> drafts, CancellationToken cancel)
    {
        RefuseMissing(release, drafts);
        return PublishAsync(by, release.Programme, drafts, TitleOf(release), receipt => Noted(receipt, release, by.Name), cancel);
    }

    /// <summary>Sets the time of a release. What is approved, and by whom, is settled now; nothing may stand in its way.</summary>
    public async Task ScheduleAsync(Staff by, PlannedRelease release, IReadOnlyList<Outgoing> drafts, DateTime notBefore, CancellationToken cancel)
    {
        RefuseMissing(release, drafts);
        var problems = (await CheckAsync(release.Programme, drafts, Clock.DayOf(notBefore), cancel)).Problems;
        if (problems.Count > 0)
            throw new RefusedException("invalid-content", "Something stands in the way of this release.") { Problems = problems };
        release.Schedule(notBefore, drafts.ToDictionary(d => d.Draft.Path, d => d.Draft.Version), by.Name);
        foreach (var outgoing in drafts)
        {
            await reviewing.SettleAsync(release.Programme, outgoing.Draft, outgoing.Why, outgoing.ApprovedBy, cancel);
            reviewing.Step(release.Programme, outgoing.Draft.Path, StepKind.Scheduled, by, DeskTime.WithOffset(notBefore));
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes the time of a release back.</summary>
    public async Task UnscheduleAsync(Staff by, PlannedRelease release, CancellationToken cancel)
    {
        release.Unschedule();
        foreach (var item in release.Items)
            reviewing.Step(release.Programme, item.Path, StepKind.Unscheduled, by, "");
        await db.SaveChangesAsync(cancel);
    }

    private static Task Noted(Receipt receipt, PlannedRelease release, string by)
    {
        release.Published(receipt.PublishedAt, by);
        return Task.CompletedTask;
    }

    private static void RefuseMissing(PlannedRelease release, IReadOnlyList<Outgoing> drafts)
    {
        if (release.Items.Count == 0)
            throw new RefusedException("empty-release", "There is nothing in this release. Put drafts in first.");
        if (release.Items.FirstOrDefault(i => drafts.All(d => d.Draft.Path != i.Path)) is { } gone)
            throw new RefusedException("no-draft", $"The draft of {gone.Path} is no longer there: it was published or given up. Take it out of the release.");
    }
}
