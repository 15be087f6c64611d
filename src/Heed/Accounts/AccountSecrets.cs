using System.Text;
using Heed.Ledger;
using Heed.Platform.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.Accounts;

/// <summary>What an account holds that a stolen database must not say: the mail address and the key of the code app.</summary>
public sealed class AccountSecrets(IDataProtectionProvider keys)
{
    private readonly ContentProtector addresses = SiteKeys.SealWith(keys, "Heed.MailAddresses");
    private readonly ContentProtector codeKeys = SiteKeys.SealWith(keys, "Heed.CodeKeys");

    /// <summary>Where mail reaches a person; null when no address was given.</summary>
    public string? AddressOf(Account account) => account.ClosedAddress is { } closed ? Encoding.UTF8.GetString(addresses.Open(closed))
        : null;

    /// <summary>Closes a mail address.</summary>
    public byte[] Close(string address) => addresses.Close(Encoding.UTF8.GetBytes(address));

    /// <summary>The key of the code app; null when there is none.</summary>
    public byte[]? CodeKeyOf(Account account) => account.ClosedCodeKey is { } closed ? codeKeys.Open(closed) : null;

    /// <summary>Closes the key of a code app.</summary>
    public byte[] Close(byte[] codeKey) => codeKeys.Close(codeKey);
}
