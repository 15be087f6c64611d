using Heed.Accounts;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Work;

/// <summary>Finds what "My work" says to somebody new.</summary>
public sealed class WelcomeReading(HeedDatabase db, MailRoute mail, TimeProvider clock)
{
    /// <summary>For how long a role counts as new.</summary>
    public static readonly TimeSpan New = TimeSpan.FromDays(14);

    private const int MostAdministrators = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The sentences for the roles a person holds.</summary>
    /// <param name="staff">The person.</param>
    /// <param name="inside">The programme whose page it is; empty for all of theirs.</param>
    /// <param name="programmes">Their programmes.</param>
    /// <param name="tasks">What is waiting for them.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<Welcome> OfAsync(
        Staff staff, string inside, IReadOnlyList<ProgrammeOfMine> programmes, IReadOnlyList<WorkTask> tasks, CancellationToken cancel)
    {
        var since = Now - New;
        var isNew = await db.Grants.HeldAt(Now).AnyAsync(
            g => g.AccountId == staff.Id && g.ConfirmedAt > since && (inside == "" || g.Programme == "" || g.Programme == inside), cancel);
        var roles = staff.Roles.Where(r => inside.Length == 0 || r.IsIn(inside)).DistinctBy(r => r.Role).OrderBy(r => r.Role);
        return new Welcome([.. roles.Select(r => RoleGuide.Of(r.Role, Leading(r), tasks))], isNew);

        string? Leading(HeldRole role) => inside.Length > 0 ? inside : role.Programme.Length > 0 ? role.Programme
            : programmes is [var first, ..] ? first.Name : null;
    }

    /// <summary>Who can give a role to somebody who has none, and how they will hear of it.</summary>
    public async Task<WithoutRole> WithoutRoleAsync(Staff staff, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().FirstAsync(a => a.Id == staff.Id, cancel);
        var asked = await db.Grants.NotOverAt(Now).Where(g => g.AccountId == staff.Id && g.ConfirmedAt == null).Select(g => g.Role)
            .Distinct().ToListAsync(cancel);
        var places = await db.Grants.Where(g => g.AccountId == staff.Id).Select(g => g.Programme).Distinct().ToListAsync(cancel);
        if (account.MadeIn.Length > 0)
            places.Add(account.MadeIn);
        // Whoever belongs to no programme can be given a role in any.
        var holders = db.Grants.HeldAt(Now)
            .Where(g => g.Role == Role.Administrator && (g.Programme == "" || places.Count == 0 || places.Contains(g.Programme)))
            .Select(g => g.AccountId);
        var names = await db.Accounts.Where(a => a.EndedAt == null && holders.Contains(a.Id)).OrderBy(a => a.DisplayName)
            .Select(a => a.DisplayName).Take(MostAdministrators).ToListAsync(cancel);
        return new WithoutRole(names, asked, mail.Choice is not null, account.ClosedAddress is not null);
    }
}
