using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heed.Accounts;

/// <summary>
/// Tells a browser in which somebody has signed in from one in which nobody has. It opens nothing: it only says whose typed words are worth
/// giving back when their session has ended.
/// </summary>
public sealed class DepartedSessions(IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    /// <summary>Whether the request has a session cookie that only we can have made.</summary>
    public bool IsIn(HttpContext http)
    {
        var cookie = cookies.Get(IdentityConstants.ApplicationScheme);
        return cookie.CookieManager.GetRequestCookie(http, cookie.Cookie.Name!) is { Length: > 0 } value && cookie.TicketDataFormat.Unprotect(value) is not null;
    }
}
