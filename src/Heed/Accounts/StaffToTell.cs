using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts;

/// <summary>Someone of the desk whom a mail reaches.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The name at the desk.</param>
/// <param name="Address">The mail address.</param>
public sealed record Reachable(Guid Account, string Name, string Address);

/// <summary>Finds whom to tell by mail: who holds a permission in a programme and gave a mail address to their account.</summary>
public sealed class StaffToTell(HeedDatabase db, AccountSecrets secrets, TimeProvider clock)
{
    /// <summary>Those who hold a permission, by name.</summary>
    public async Task<IReadOnlyList<Reachable>> WhoMayAsync(Permission permission, string programme, CancellationToken cancel)
    {
        var roles = Enum.GetValues<Role>().Where(r => Access.Gives(r, permission)).ToList();
        var holders = db.Grants.HeldAt(clock.GetUtcNow().UtcDateTime).Where(g => (g.Programme == "" || g.Programme == programme) && roles.Contains(g.Role)).Select(g => g.AccountId);
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && a.ClosedAddress != null && holders.Contains(a.Id)).OrderBy(a => a.UserName).ToListAsync(cancel);
        return [.. accounts.Select(a => new Reachable(a.Id, a.UserName!, secrets.AddressOf(a)!)).Where(r => Letter.IsAddress(r.Address))];
    }
}
