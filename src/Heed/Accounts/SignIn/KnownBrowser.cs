using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.Accounts.SignIn;

/// <summary>
/// Remembers in a cookie that somebody signed in with a browser before, so that others who guess from the same office can't keep them out
/// (OWASP's "device cookies"). It signs nobody in.
/// </summary>
public sealed class KnownBrowser(IHttpContextAccessor http, IDataProtectionProvider keys)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "__Host-heed-browser";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(90);

    private readonly ITimeLimitedDataProtector protector = keys.CreateProtector("Heed.KnownBrowser").ToTimeLimitedDataProtector();

    /// <summary>What the browser is known by to a person who signed in with it; null when they did not.</summary>
    public string? Of(string name) =>
        Read() is [var id, var known] && string.Equals(known, name, StringComparison.OrdinalIgnoreCase) ? id : null;

    /// <summary>Someone signed in.</summary>
    public void Remember(string name)
    {
        // It stays what it was known by: signing in again gives no new tries to whoever copied it.
        var id = Of(name) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.HttpContext!.Response.Cookies.Append(Cookie, protector.Protect($"{id} {name}", Lasts), new CookieOptions { Path = "/", HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, MaxAge = Lasts, IsEssential = true });
    }

    private string[] Read()
    {
        if (http.HttpContext?.Request.Cookies[Cookie] is not { Length: > 0 and < 1000 } cookie)
            return [];
        try
        {
            return protector.Unprotect(cookie).Split(' ');
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
