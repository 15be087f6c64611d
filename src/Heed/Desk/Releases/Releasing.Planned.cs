using Heed.Accounts;
using Heed.Accounts.Telling;
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
        Task Note(Receipt receipt) => NoteAsync(receipt, release, by, drafts, cancel);
        return PublishAsync(by, release.Programme, drafts, TitleOf(release), Note, cancel);
    }

    /// <summary>Notes that a release could not go out, and tells whose it is; saved with whatever is saved next.</summary>
    public async Task StopAsync(PlannedRelease release, string why, CancellationToken cancel)
    {
        release.Stop(why);
        var people = new List<string?> { release.MadeBy, release.SentBy };
        var reading = ledger.ReadAs(Viewer.Named(release.MadeBy, [], [release.Programme]));
        foreach (var item in release.Items)
        {
            if (await reading.DraftAsync(release.Programme, item.Path, cancel) is { } draft)
                people.AddRange(PeopleOf(await OutgoingAsync(release.Programme, draft, null, cancel)));
        }
        var notice = StaffNotice.ReleaseStopped(release.NotBefore!.Value, release.Programme, release.Id);
        await telling.TellAsync(notice, people, release.Programme, null, cancel);
    }

    /// <summary>Sets the time of a release. What is approved, and by whom, is settled now; nothing may stand in its way.</summary>
    public async Task ScheduleAsync(
        Staff by, PlannedRelease release, IReadOnlyList<Outgoing> drafts, DateTime notBefore, CancellationToken cancel)
    {
        RefuseMissing(release, drafts);
        var problems = (await CheckAsync(release.Programme, drafts, Clock.DayOf(notBefore), cancel)).Problems;
        if (problems.Count > 0)
            throw new RefusedException("invalid-content", "This release is not ready.") { Problems = problems };
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

    private async Task NoteAsync(
        Receipt receipt, PlannedRelease release, Staff by, IReadOnlyList<Outgoing> drafts, CancellationToken cancel)
    {
        // At its hour nobody does it: then who scheduled it is told as well.
        var isByHand = release.State != ReleaseState.Scheduled;
        release.Published(receipt.PublishedAt, by.Name);
        var notice = StaffNotice.Released(isByHand ? by.DisplayName : null, drafts.Count, release.Programme, release.Id);
        var people = drafts.SelectMany(PeopleOf).Append(release.MadeBy).Append(release.SentBy);
        await telling.TellAsync(notice, people, release.Programme, isByHand ? by.Name : null, cancel);
    }

    private static void RefuseMissing(PlannedRelease release, IReadOnlyList<Outgoing> drafts)
    {
        if (release.Items.Count == 0)
            throw new RefusedException("empty-release", "There are no drafts in this release. Add some first.");
        if (release.Items.FirstOrDefault(i => drafts.All(d => d.Draft.Path != i.Path)) is { } gone)
            throw new RefusedException(
                "no-draft", $"There is no longer a draft of {gone.Path}: it was published or discarded. Remove it from the release.");
    }
}
