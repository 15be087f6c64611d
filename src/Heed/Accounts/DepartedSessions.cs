using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heed.Accounts;

/// <summary>
/// Tells a browser in which somebody has signed in from one in which nobody has. It opens nothing: it only says whose typed words are worth
/// giving back when their session has ended.
/// </summary>
public sealed class DepartedSessions(IOptionsMonitor<CookieAuthenticationOptions> cookies, SessionStore sessions)
{
    /// <summary>What someone reads whose session was ended because their roles changed.</summary>
    public const string RolesChanged = "Your roles changed, so please sign in again.";

    // The framework's own name for the claim that holds the key of a session.
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>Whether the request has a session cookie that only we can have made.</summary>
    public bool IsIn(HttpContext http) => TicketIn(http) is not null;

    /// <summary>Why the session of the request's cookie was ended, in a sentence; null when there is nothing to say.</summary>
    public async Task<string?> WhyAsync(HttpContext http) =>
        TicketIn(http)?.Principal.FindFirst(KeyClaim)?.Value is { } key && await sessions.WasEndedByRolesAsync(key) ? RolesChanged : null;

    private AuthenticationTicket? TicketIn(HttpContext http)
    {
        var cookie = cookies.Get(IdentityConstants.ApplicationScheme);
        var value = cookie.CookieManager.GetRequestCookie(http, cookie.Cookie.Name!);
        return value is { Length: > 0 } ? cookie.TicketDataFormat.Unprotect(value) : null;
    }
}
