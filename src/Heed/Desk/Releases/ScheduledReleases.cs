using Heed.Accounts;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Releases;

/// <summary>Publishes what is due. A release goes out only when this machine's clock and the database's both say so: never early.</summary>
public sealed class ScheduledReleases(HeedDatabase db, ProgrammeLedger ledger, Releasing releasing, ClockGuard guard, TimeProvider clock)
{
    // A release that comes this late goes out when a person says so: its moment has passed, and perhaps the clock is ahead.
    private static readonly TimeSpan MostLate = TimeSpan.FromHours(24);

    // After a doubt a person has a moment in which to see what the clock now brings.
    private static readonly TimeSpan AfterDoubt = TimeSpan.FromMinutes(1);

    /// <summary>Publishes every release whose time has come.</summary>
    /// <returns>How many went out.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.PlannedReleases.Where(r => r.State == ReleaseState.Scheduled && r.NotBefore <= now).OrderBy(r => r.NotBefore)
            .Select(r => r.Id).ToListAsync(cancel);
        if (due.Count == 0 || await guard.DoubtAsync(db, ledger, cancel) is not null || guard.Settled < AfterDoubt)
            return 0;
        var atDatabase = await ledger.DatabaseTimeAsync(cancel);
        var published = 0;
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            var release = await db.PlannedReleases.Include(r => r.Items).FirstAsync(r => r.Id == id, cancel);
            if (release.State != ReleaseState.Scheduled || release.NotBefore > atDatabase)
                continue;
            if (WhyItWaits(release.NotBefore!.Value, now) is { } why)
                await StopAsync(release, why, cancel);
            else if (await SendAsync(release, cancel))
                published++;
        }
        return published;
    }

    private string? WhyItWaits(DateTime notBefore, DateTime now) =>
        now - notBefore > MostLate ? $"Its time, {DeskTime.WithOffset(notBefore)}, was more than {(int)MostLate.TotalHours} hours ago. "
            + "Publish it yourself, or set a new time."
        : guard.Stopped is { } stopped && notBefore > stopped.From && notBefore <= stopped.Until
        ? $"Its time, {DeskTime.WithOffset(notBefore)}, came while Heed was not running. Publish it yourself, or set a new time."
        : null;

    private async Task StopAsync(PlannedRelease release, string why, CancellationToken cancel)
    {
        await releasing.StopAsync(release, why, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node was quicker.
        }
    }

    private async Task<bool> SendAsync(PlannedRelease release, CancellationToken cancel)
    {
        var by = new Staff(Guid.Empty, release.SentBy!, release.SentBy!, []);
        var reading = ledger.ReadAs(Viewer.Named(by.Name, [], [release.Programme]));
        try
        {
            var drafts = new List<Outgoing>();
            foreach (var item in release.Items)
            {
                var draft = await reading.DraftAsync(release.Programme, item.Path, cancel);
                if (draft is null || draft.Version != item.Meant)
                    throw new RefusedException("stale-draft", $"The draft of {item.Path} is not the one that was scheduled.");
                drafts.Add(await releasing.OutgoingAsync(release.Programme, draft, null, cancel));
            }
            await releasing.PublishAsync(by, release, drafts, cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node was quicker.
            return false;
        }
        catch (RefusedException refused) when (refused.Code != ClockGuard.Refusal)
        {
            db.ChangeTracker.Clear();
            var stopped = await db.PlannedReleases.Include(r => r.Items).FirstAsync(r => r.Id == release.Id, cancel);
            // Another node was quicker: then it is out, not stopped.
            if (stopped.State != ReleaseState.Scheduled)
                return false;
            await releasing.StopAsync(stopped, $"It could not be published at its scheduled time. {refused.Message}", cancel);
            await db.SaveChangesAsync(cancel);
            return false;
        }
    }
}
