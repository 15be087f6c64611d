using System.Buffers.Text;
using System.Security.Cryptography;
using Heed.Platform.Keys;

namespace Heed.Subscriptions;

/// <summary>What a link in a mail does.</summary>
public enum FollowLink
{
    /// <summary>Leads to the button that confirms.</summary>
    Confirm,

    Stop,

    /// <summary>Leads to where the frequency is changed.</summary>
    Change,
}

/// <summary>
/// Makes and reads the links of mails. A link names subscriptions and carries a mark that only this site can have made, for one purpose
/// and exactly these subscriptions: it can neither be guessed nor used for another list.
/// </summary>
public sealed class FollowTokens(SiteSecret secret)
{
    private const int KeyLength = 16;
    private const int MarkLength = 16;
    /// <summary>How many subscriptions a link can name.</summary>
    private const int Most = 64;

    /// <summary>The link's last part.</summary>
    public string Make(FollowLink purpose, params IEnumerable<Guid> keys)
    {
        var named = keys.SelectMany(k => k.ToByteArray(bigEndian: true)).ToArray();
        return Base64Url.EncodeToString([.. named, .. MarkOf(purpose, named)]);
    }

    /// <summary>The keys that a link names; null when it is not ours, or for something else.</summary>
    public IReadOnlyList<Guid>? Read(FollowLink purpose, string? token)
    {
        if (token is not { Length: > 0 and < 2000 } || !Base64Url.IsValid(token))
            return null;
        var bytes = Base64Url.DecodeFromChars(token);
        var named = bytes.Length - MarkLength;
        if (named < KeyLength || named % KeyLength != 0 || named > Most * KeyLength)
            return null;
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(named), MarkOf(purpose, bytes[..named]))
            ? [.. bytes[..named].Chunk(KeyLength).Select(k => new Guid(k, bigEndian: true))]
            : null;
    }

    private byte[] MarkOf(FollowLink purpose, byte[] named) => secret.Mark($"follow-{purpose}", Convert.ToHexString(named))[..MarkLength];
}
