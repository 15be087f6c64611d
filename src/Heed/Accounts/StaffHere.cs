using System.Security.Claims;
using Heed.Accounts.SignIn;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heed.Accounts;

/// <summary>Who is signed in with this request. Account and roles are read each time, so that what is taken back is gone at once.</summary>
public sealed class StaffHere(HeedDatabase db, IHttpContextAccessor http, IOptions<SignInRules> rules, TimeProvider clock)
{
    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "heed:session";

    private Staff? found;
    private bool looked;

    /// <summary>Says who asks when no browser is signed in: whom a token acts for. From here on no cookie counts.</summary>
    public void ActFor(Staff staff) => (found, looked) = (staff, true);

    /// <summary>The person; null when nobody is signed in.</summary>
    public async Task<Staff?> FindAsync(CancellationToken cancel)
    {
        if (looked)
            return found;
        looked = true;
        if (http.HttpContext?.User is not { } person || !Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return null;
        found = await OfAsync(db, id, clock.GetUtcNow().UtcDateTime, cancel);
        if (found is not null)
            found = found with
            {
                Session = Guid.TryParse(person.FindFirstValue(SessionClaim), out var session) ? session : null,
                // With a factor set up no session begins without it, so only those without one are to be held back.
                MustAddFactor = found.MustAddFactor && rules.Value.SecondFactorRequired
                    && person.FindFirstValue(SessionStarter.HowClaim) == nameof(AuthMethod.Password),
            };
        return found;
    }

    /// <summary>An account as staff, with the roles it holds at a moment (UTC); null when there is none that is open.</summary>
    public static async Task<Staff?> OfAsync(HeedDatabase db, Guid id, DateTime now, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.EndedAt == null, cancel);
        if (account is null)
            return null;
        var grants = await db.Grants.AsNoTracking().HeldAt(now).Where(g => g.AccountId == id).ToListAsync(cancel);
        return new Staff(
            account.Id, account.UserName!, account.DisplayName,
            [.. grants.Select(g => g.AsHeld())]) { MustAddFactor = !account.TwoFactorEnabled };
    }
}
