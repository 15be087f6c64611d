using System.Security.Cryptography;
using System.Text;
using Heed.Ledger;
using Heed.Platform.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.Api.Webhooks;

/// <summary>What a stolen database must not say of webhooks, and how messages are signed (Standard Webhooks).</summary>
public sealed class WebhookSecrets(IDataProtectionProvider keys)
{
    private const string Prefix = "whsec_";

    private readonly ContentProtector seal = SiteKeys.SealWith(keys, "Heed.Webhooks");

    /// <summary>The address of a webhook.</summary>
    public string AddressOf(Webhook hook) => Encoding.UTF8.GetString(seal.Open(hook.ClosedAddress));

    public byte[] Close(string address) => seal.Close(Encoding.UTF8.GetBytes(address));

    /// <summary>Makes a secret.</summary>
    /// <returns>The secret as it is shown once, and as it is stored.</returns>
    public (string Shown, byte[] Closed) Make()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        return (Prefix + Convert.ToBase64String(secret), seal.Close(secret));
    }

    /// <summary>The signature of a message.</summary>
    public string Sign(Webhook hook, string id, string timestamp, byte[] body) =>
        "v1," + Convert.ToBase64String(
            HMACSHA256.HashData(seal.Open(hook.ClosedSecret), (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body]));
}
