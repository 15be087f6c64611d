using System.Globalization;
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

    /// <summary>The signature of a message; two of them, with a space between, while an earlier secret is still in use.</summary>
    public string Sign(Webhook hook, string id, DateTimeOffset at, byte[] body)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.");
        byte[] signed = [.. Encoding.UTF8.GetBytes(head), .. body];
        byte[][] closed = hook.HasEarlierSecret(at.UtcDateTime) ? [hook.ClosedSecret, hook.ClosedEarlierSecret!] : [hook.ClosedSecret];
        return string.Join(' ', closed.Select(c => "v1," + Convert.ToBase64String(HMACSHA256.HashData(seal.Open(c), signed))));
    }
}
