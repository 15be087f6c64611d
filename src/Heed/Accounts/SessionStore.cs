using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts;

/// <summary>
/// Keeps sessions in the database. Every request looks its own up, so a session that was ended is over at once, on every node.
/// </summary>
public sealed class SessionStore(IServiceScopeFactory scopes, IHttpContextAccessor http, IDataProtectionProvider keys, TimeProvider clock)
    : ITicketStore
{
    /// <summary>How long a session lasts without being used.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>How long a session lasts at most.</summary>
    public static readonly TimeSpan AtMost = TimeSpan.FromHours(20);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = keys.CreateProtector("Heed.Sessions");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var device = Devices.InWords(http.HttpContext?.Request.Headers.UserAgent.ToString());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
        db.Sessions.Add(Session.Begin(HashOf(key), AccountOf(ticket), Closed(ticket), device, Now, Now + Idle));
        await db.SaveChangesAsync();
        return key;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
        var session = await FindAsync(db, key);
        if (session is not { EndedByRoles: false } || session.EndsAt <= Now || session.BeganAt + AtMost <= Now)
            return null;
        // One that began in a time to come was begun by a clock that was ahead: it would last too long.
        if (!clock.HasPassed(session.BeganAt))
            return null;
        var ticket = TicketSerializer.Default.Deserialize(protector.Unprotect(session.Ticket));
        if (ticket is not null && session.SeenAt + SeenEvery <= Now)
        {
            session.Seen(session.Ticket, Now, Now + Idle);
            await db.SaveChangesAsync();
        }
        (ticket?.Principal.Identity as ClaimsIdentity)?.AddClaim(new Claim(StaffHere.SessionClaim, session.Id.ToString()));
        return ticket;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
        if (await FindAsync(db, key) is not { EndedByRoles: false } session)
            return;
        // A key is never handed on to somebody else: theirs begins with a key of its own, in SessionStarter.
        if (session.AccountId == AccountOf(ticket))
            session.Seen(Closed(ticket), Now, Now + Idle);
        else
            db.Sessions.Remove(session);
        await db.SaveChangesAsync();
    }

    public async Task RemoveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var hash = HashOf(key);
        await scope.ServiceProvider.GetRequiredService<HeedDatabase>().Sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    /// <summary>Whether the session of a key was ended because its person's roles changed.</summary>
    public async Task<bool> WasEndedByRolesAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await FindAsync(scope.ServiceProvider.GetRequiredService<HeedDatabase>(), key) is { EndedByRoles: true };
    }

    private static Task<Session?> FindAsync(HeedDatabase db, string key)
    {
        var hash = HashOf(key);
        return db.Sessions.FirstOrDefaultAsync(s => s.KeyHash == hash);
    }

    private static Guid AccountOf(AuthenticationTicket ticket) => Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private byte[] Closed(AuthenticationTicket ticket) => protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
