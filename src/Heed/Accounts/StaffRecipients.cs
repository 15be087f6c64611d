using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts;

/// <summary>Someone of the desk whom an email reaches.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The name at the desk.</param>
/// <param name="Address">The email address.</param>
/// <param name="WantsNotices">Whether they want an email when something waits for them.</param>
public sealed record Reachable(Guid Account, string Name, string Address, bool WantsNotices);

/// <summary>Finds whom to tell by email: who works in a programme and gave an email address to their account.</summary>
public sealed class StaffRecipients(HeedDatabase db, AccountSecrets secrets, TimeProvider clock)
{
    /// <summary>Those who hold a permission, by name.</summary>
    public Task<IReadOnlyList<Reachable>> WhoMayAsync(Permission permission, string programme, CancellationToken cancel)
    {
        var roles = Enum.GetValues<Role>().Where(r => Access.Gives(r, permission)).ToList();
        return AmongAsync(HeldIn(programme).Where(g => roles.Contains(g.Role)), db.Accounts, cancel);
    }

    /// <summary>Those who answer for a body's actions, by name.</summary>
    public Task<IReadOnlyList<Reachable>> OwnersAsync(string body, string programme, CancellationToken cancel) =>
        AmongAsync(HeldIn(programme).Where(g => g.Role == Role.ActionOwner && g.Of == body), db.Accounts, cancel);

    /// <summary>Those of these names who still work in the programme.</summary>
    public Task<IReadOnlyList<Reachable>> NamedAsync(IEnumerable<string?> names, string programme, CancellationToken cancel)
    {
        var named = names.OfType<string>().Distinct().ToList();
        return AmongAsync(HeldIn(programme), db.Accounts.Where(a => named.Contains(a.UserName!)), cancel);
    }

    /// <summary>The person of an account, if an email reaches them.</summary>
    public IEnumerable<Reachable> Of(Account account) =>
        secrets.AddressOf(account) is { } address && EmailMessage.IsAddress(address)
            ? [new Reachable(account.Id, account.UserName!, address, account.WantsNotices)]
            : [];

    private IQueryable<Grant> HeldIn(string programme) =>
        db.Grants.HeldAt(clock.GetUtcNow().UtcDateTime).Where(g => g.Programme == "" || g.Programme == programme);

    private async Task<IReadOnlyList<Reachable>> AmongAsync(IQueryable<Grant> held, IQueryable<Account> accounts, CancellationToken cancel)
    {
        var found = await accounts.AsNoTracking()
            .Where(a => a.EndedAt == null && a.ClosedAddress != null && held.Any(g => g.AccountId == a.Id))
            .OrderBy(a => a.UserName)
            .ToListAsync(cancel);
        return [.. found.SelectMany(Of)];
    }
}
