using System.Security.Cryptography;
using System.Text;

namespace Heed.Subscriptions;

/// <summary>Under what the mails of following are put in the outbox once.</summary>
internal static class Keys
{
    /// <summary>What all mails that tell of the record begin with.</summary>
    public const string News = "follow/";

    /// <summary>What mails begin with that ask somebody to confirm.</summary>
    public const string Asks = "follow-ask/";

    /// <summary>What mails begin with that ask an address to confirm.</summary>
    public static string Ask(string recipient) => $"{Asks}{recipient}/";

    /// <summary>What such mails hold that quote what is followed, whoever they go to.</summary>
    public static string PrintOf(string topic) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(topic)))[..16];

    /// <summary>A mailing's mail to an address: there is never a second.</summary>
    public static string Of(Guid mailing, string recipient) => $"{News}{mailing:N}/{recipient}";
}
