using System.Globalization;
using System.Security.Cryptography;
using Heed.Platform.Time;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.Platform.Keys;

/// <summary>
/// A text that somebody else carries for us, in a form or a cookie, and that comes back as we gave it: encrypted and signed with the site's
/// keys, for one purpose, with the moment it was made. Any node reads what another made.
/// </summary>
public sealed class SignedTokens(IDataProtectionProvider keys, TimeProvider clock)
{
    private const int Longest = 4000;

    /// <summary>Makes one.</summary>
    /// <param name="purpose">What it is for; it is good for nothing else.</param>
    /// <param name="text">What it carries.</param>
    public string Issue(string purpose, string text) =>
        keys.CreateProtector("Heed.SignedTokens", purpose).Protect(
            string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().UtcTicks} {text}"));

    /// <summary>Reads one; null when it is not ours, was made for something else, or is older than its life.</summary>
    public (string Text, DateTime IssuedAt)? Read(string purpose, string? token, TimeSpan life)
    {
        if (token is not { Length: > 0 and < Longest })
            return null;
        try
        {
            var parts = keys.CreateProtector("Heed.SignedTokens", purpose).Unprotect(token).Split(' ', 2);
            var issued = new DateTime(long.Parse(parts[0], CultureInfo.InvariantCulture), DateTimeKind.Utc);
            // One from a time to come was made by a clock that was ahead: it would be good for too long.
            return clock.HasPassed(issued) && clock.GetUtcNow().UtcDateTime - issued <= life ? (parts[1], issued) : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
