using System.Security.Cryptography;
using Heed.Platform.Keys;

namespace Heed.Accounts.SignIn;

/// <summary>
/// Remembers in a cookie that somebody signed in with a browser before, so that others who guess from the same office can't keep them out
/// (OWASP's "device cookies"). It signs nobody in.
/// </summary>
public sealed class KnownBrowser(IHttpContextAccessor http, SignedTokens tokens)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "__Host-heed-browser";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(90);

    private const string Purpose = "known browser";

    /// <summary>What the browser is known by to a person who signed in with it; null when they did not.</summary>
    public string? Of(string name) =>
        tokens.Read(Purpose, http.HttpContext?.Request.Cookies[Cookie], Lasts)?.Text.Split(' ') is [var id, var known] && string.Equals(
            known, name, StringComparison.OrdinalIgnoreCase) ? id : null;

    /// <summary>Someone signed in.</summary>
    public void Remember(string name)
    {
        // It stays what it was known by: signing in again gives no new tries to whoever copied it.
        var id = Of(name) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.HttpContext!.Response.Cookies.Append(
            Cookie,
            tokens.Issue(Purpose, $"{id} {name}"),
            new CookieOptions { Path = "/", HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, MaxAge = Lasts,
                IsEssential = true });
    }
}
