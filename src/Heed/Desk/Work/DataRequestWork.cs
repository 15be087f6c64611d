using Heed.Accounts;
using Heed.Layout;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Retention;
using Heed.YourData;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Work;

/// <summary>Messages about somebody's data that wait to be acknowledged or answered.</summary>
public sealed class DataRequestWork(HeedDatabase db) : IFindsWork
{
    private const int SoonDays = 7;

    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        if (!place.MayEverywhere(Permission.Retain))
            return [];
        var open = await db.DataRequests.AsNoTracking().Where(
            r => r.Programme == place.Programme && r.Kind == DataRequestKind.Complaint && r.ClosedAt == null).OrderBy(r => r.DueOn)
                .ToListAsync(cancel);
        return open.Select(r =>
        {
            var late = r.AcknowledgedAt is null ? place.Today.DayNumber - r.DueOn!.Value.DayNumber : 0;
            var when = late > 0 ? Urgency.Late : late > -SoonDays && r.AcknowledgedAt is null ? Urgency.Today : Urgency.Waiting;
            return new WorkTask(
                WorkKind.DataRequest, when,
                r.AcknowledgedAt is null ? "Acknowledge a request about personal data" : "Answer a request about personal data",
                place.Desk($"requests/{r.Id:N}"))
            {
                DaysLate = Math.Max(0, late),
                Standing = late > 0 ? $"{Phrases.Days(late)} overdue" : $"received {place.Ago(r.At)}",
                Facts = r.AcknowledgedAt is null ? $"Acknowledge by {Phrases.Day(r.DueOn!.Value)}"
                    : $"Acknowledged by {r.AcknowledgedBy}",
            };
        });
    }
}

/// <summary>Holds to be lifted, and shorter times, that wait for a second person.</summary>
public sealed class RetentionWork(HeedDatabase db) : IFindsWork
{
    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        if (!place.MayEverywhere(Permission.Retain))
            return [];
        var me = place.Staff.Name;
        var lifts = await db.Holds.AsNoTracking().Where(
            h => h.Programme == place.Programme && h.LiftedAt == null && h.LiftAskedBy != null && h.LiftAskedBy != me).ToListAsync(cancel);
        var times = await db.RetentionSettings.AsNoTracking()
            .Where(s => s.Programme == place.Programme && s.AskedBy != null && s.AskedBy != me).ToListAsync(cancel);
        var inAll = place.Staff.Roles.Any(r => r.Programme.Length == 0 && Access.Gives(r.Role, Permission.Retain));
        var stopped = await db.RetentionMarks.Where(m => (m.Programme == place.Programme || inAll && m.Programme == "") && m.IsStopped
            && m.ConfirmedBy == null).GroupBy(m => m.Line).Select(g => new { Line = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return
        [
            .. stopped.Select(
                s => new WorkTask(
                    WorkKind.RetentionStopped, Urgency.Waiting,
                    $"Check an unusually large deletion, and confirm it if it is right ({s.Line})",
                    place.Desk("retention#stopped")) { Facts = $"{s.Count} due to be deleted" }),
            .. lifts.Select(
                h => new WorkTask(
                    WorkKind.Retention, Urgency.Waiting, $"Decide whether to lift a hold: {h.On}",
                    place.Desk(
                        $"retention/holds/{h.Id:N}")) { Standing = $"requested {place.Ago(h.LiftAskedAt!.Value)}",
                            Facts = $"Requested by {h.LiftAskedBy}" }),
            .. times.Select(
                s => new WorkTask(
                    WorkKind.Retention, Urgency.Waiting, $"Decide on a shorter retention period: {s.Line}",
                    place.Desk(
                        "retention#waiting")) { Standing = $"requested {place.Ago(s.AskedAt!.Value)}",
                            Facts = $"Requested by {s.AskedBy}" }),
        ];
    }
}
