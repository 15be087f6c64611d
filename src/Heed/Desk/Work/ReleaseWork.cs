using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Layout;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Work;

/// <summary>Releases that stopped, and those that go out today.</summary>
public sealed class ReleaseWork(HeedDatabase db, Releasing releasing) : IFindsWork
{
    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        if (!place.MayEverywhere(Permission.Publish))
            return [];
        var until = Clock.EndOf(place.Today);
        var releases = await db.PlannedReleases.AsNoTracking().Include(r => r.Items)
            .Where(r => r.Programme == place.Programme
                && (r.State == ReleaseState.Stopped || r.State == ReleaseState.Scheduled && r.NotBefore <= until))
            .OrderBy(r => r.NotBefore)
            .ToListAsync(cancel);
        return releases.Select(r => TaskOf(place, r));
    }

    private WorkTask TaskOf(WorkQuery place, PlannedRelease release)
    {
        var (title, href, facts) =
            (releasing.TitleOf(release), place.Desk($"releases/{release.Id:N}"), Phrases.Count(release.Items.Count, "draft"));
        if (release.State == ReleaseState.Stopped)
            return new WorkTask(
                WorkKind.StoppedRelease, Urgency.Late, $"Fix the release {WorkTask.Named(title)}",
                href) { Standing = "stopped", Facts = $"{facts}, scheduled for {DeskTime.Of(release.NotBefore!.Value)}" };
        return new WorkTask(
            WorkKind.Release, Urgency.Today, $"Check that the release {WorkTask.Named(title)} is published",
            href) { Standing = $"scheduled for {Clock.Local(release.NotBefore!.Value):HH:mm}", Facts = facts };
    }
}
