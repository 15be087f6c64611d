using System.Text;
using Heed.Ledger;
using Heed.Platform.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.Platform.Mail;

/// <summary>
/// Keeps mail addresses so that the database alone tells none: closed with the site's keys, and found again by a keyed hash.
/// </summary>
public sealed class MailAddresses(IDataProtectionProvider keys, SiteSecret secret)
{
    private readonly ContentProtector seal = SiteKeys.SealWith(keys, "Heed.MailAddresses");

    /// <summary>Closes an address.</summary>
    public byte[] Close(string address) => seal.Close(Encoding.UTF8.GetBytes(address));

    /// <summary>Opens a closed address.</summary>
    public string Open(byte[] closed) => Encoding.UTF8.GetString(seal.Open(closed));

    /// <summary>What the same address always gives, however its letters are written; 64 characters.</summary>
    public string KeyOf(string address) => Convert.ToHexStringLower(MarkOf(address));

    /// <summary>The same as 32 bytes.</summary>
    public byte[] MarkOf(string address) => secret.Mark("mail-address", address.Trim().ToLowerInvariant());
}
