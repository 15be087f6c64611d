using Heed.Accounts;
using Heed.Accounts.Administration;
using Heed.Accounts.Alone;
using Heed.Desk.Removals;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Work;

/// <summary>What was hidden and waits for a second person.</summary>
public sealed class RemovalWork(HeedDatabase db) : IFindsWork
{
    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        if (!place.Staff.May(Permission.DecideRemoval, place.Programme))
            return [];
        var me = place.Staff.Name;
        var removals = await db.Removals.AsNoTracking().Where(
            r => r.Programme == place.Programme && r.DecidedAt == null && r.HiddenBy != me).OrderBy(r => r.HiddenAt).ToListAsync(cancel);
        return removals.Select(
            r => new WorkTask(
                WorkKind.Removal, Urgency.Waiting,
                $"Decide on a record that {r.HiddenBy} hid: {(r.Path.Length > 0 ? r.Path : "the programme’s own record")}",
                place.Desk($"removals/{r.Id:N}"))
        {
            Standing = $"hidden {place.Ago(r.HiddenAt)}",
            Facts = r.Reason,
        });
    }
}

/// <summary>Roles that wait for a second person.</summary>
public sealed class RoleWork(GrantsWaiting grants) : IFindsWork
{
    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        var waiting = await grants.ForAsync(place.Staff, place.Programme, cancel);
        return waiting.Select(
            w => new WorkTask(
                WorkKind.Role, Urgency.Waiting, $"Confirm or refuse a role for {w.Account.DisplayName}",
                place.Desk($"accounts/roles/{w.Grant.Id}"))
        {
            Standing = $"requested {place.Ago(w.Grant.AskedAt)}",
            Facts = $"{w.Grant.Role.Label}, requested by {w.Grant.AskedBy}",
        });
    }
}

/// <summary>
/// What someone did without a second person, until those who approve have read it. What was hidden waits for a decision anyway.
/// </summary>
public sealed class AloneWork(ActsAlone acts) : IFindsWork
{
    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        var unread = await acts.UnreadAsync(place.Staff, place.Programme, cancel);
        return unread.Where(a => a.What != AloneKind.Hid).Select(
            a => new WorkTask(
                WorkKind.DoneAlone, Urgency.Waiting, $"Check what {a.By} did without a second person: {a.What.Label.ToLowerInvariant()}",
                place.Desk("alone"))
        {
            Standing = place.Ago(a.At),
            Facts = a.On,
        });
    }
}
