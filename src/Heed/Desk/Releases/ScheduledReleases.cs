using Heed.Accounts;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Releases;

/// <summary>Publishes what is due. A release goes out only when this machine's clock and the database's both say so: never early.</summary>
public sealed class ScheduledReleases(HeedDatabase db, ProgrammeLedger ledger, Releasing releasing, TimeProvider clock)
{
    /// <summary>Publishes every release whose time has come.</summary>
    /// <returns>How many went out.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.PlannedReleases.Where(r => r.State == ReleaseState.Scheduled && r.NotBefore <= now).OrderBy(r => r.NotBefore).Select(r => r.Id).ToListAsync(cancel);
        if (due.Count == 0)
            return 0;
        var atDatabase = await ledger.DatabaseTimeAsync(cancel);
        var published = 0;
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            var release = await db.PlannedReleases.Include(r => r.Items).FirstAsync(r => r.Id == id, cancel);
            if (release.State == ReleaseState.Scheduled && release.NotBefore <= atDatabase && await SendAsync(release, cancel))
                published++;
        }
        return published;
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
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            var stopped = await db.PlannedReleases.FirstAsync(r => r.Id == release.Id, cancel);
            // Another node was quicker: then it is out, not stopped.
            if (stopped.State != ReleaseState.Scheduled)
                return false;
            stopped.Stop($"It could not go out at its time. {refused.Message}");
            await db.SaveChangesAsync(cancel);
            return false;
        }
    }
}
