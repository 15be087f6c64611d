using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts;

/// <summary>Who in a programme could approve. The one place that decides whether there are two people.</summary>
public sealed class Approving(HeedDatabase db, TimeProvider clock)
{
    /// <summary>For how long someone counts whose role was ended: nobody ends the other's role in order to publish alone.</summary>
    public static readonly TimeSpan CountsOn = TimeSpan.FromHours(24);

    /// <summary>Everyone who could approve in the programme.</summary>
    public async Task<Approvers> InAsync(string programme, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime - CountsOn;
        var roles = Enum.GetValues<Role>().Where(r => Access.Gives(r, Permission.Approve)).ToList();
        var holders = db.Grants
            .Where(g => (g.Programme == "" || g.Programme == programme) && g.ConfirmedAt != null && (g.EndedAt == null || g.EndedAt > since)
                && (g.EndsAt == null || g.EndsAt > since) && roles.Contains(g.Role))
            .Select(g => g.AccountId);
        var names = await db.Accounts.Where(a => holders.Contains(a.Id)).Select(a => a.UserName!).ToListAsync(cancel);
        return new Approvers(names.ToHashSet());
    }
}
