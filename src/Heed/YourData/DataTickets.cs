using System.Globalization;
using System.Security.Cryptography;
using Heed.Platform.Time;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.YourData;

/// <summary>What the pages of somebody who used their link carry in their forms in place of a cookie: the address, closed, for half an hour.</summary>
public sealed class DataTickets(IDataProtectionProvider keys, TimeProvider clock)
{
    /// <summary>How long one is good for.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly IDataProtector protector = keys.CreateProtector("Heed.YourData.Tickets");

    /// <summary>Makes one.</summary>
    public string Issue(string address) => protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().UtcTicks} {address}"));

    /// <summary>The address; null when it is not ours, or too old.</summary>
    public string? Read(string? text)
    {
        if (text is not { Length: > 0 and < 4000 })
            return null;
        try
        {
            var parts = protector.Unprotect(text).Split(' ', 2);
            var issued = new DateTime(long.Parse(parts[0], CultureInfo.InvariantCulture), DateTimeKind.Utc);
            return clock.HasPassed(issued) && clock.GetUtcNow().UtcDateTime - issued <= Life ? parts[1] : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
