using Heed.Accounts;
using Heed.Design;
using Heed.Desk.Releases;
using Heed.Layout;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Calendar;

/// <summary>The releases that go out at a set time.</summary>
public sealed class ReleaseDates(RequestContext here, HeedDatabase db, Releasing releasing) : IFindsComing
{
    public async Task<IEnumerable<Coming>> FindAsync(Staff staff, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (!staff.May(Permission.ReadDrafts, here.Programme, ""))
            return [];
        var (first, last) = (Clock.StartOf(from), Clock.EndOf(to));
        var releases = await db.PlannedReleases.AsNoTracking()
            .Where(r => r.Programme == here.Programme && r.State == ReleaseState.Scheduled && r.NotBefore >= first && r.NotBefore <= last)
            .ToListAsync(cancel);
        return releases.Select(
            r => new Coming(
                Clock.DayOf(r.NotBefore!.Value), DeskTime.Of(r.NotBefore.Value), releasing.TitleOf(r),
                $"/desk/{here.Programme}/releases/{r.Id:N}", "Release", TagColour.Green));
    }
}
