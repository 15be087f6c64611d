using System.Security.Cryptography;
using System.Text;

namespace Heed.Accounts.Links;

/// <summary>A way in that is good for one use and one day. The one rule for every link that stands for a person.</summary>
public sealed class OneTimeLink
{
    /// <summary>How long a link is good for.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    private OneTimeLink() { }

    public Guid Id { get; private set; }

    /// <summary>The hash of the token: a stolen database opens no way in.</summary>
    public byte[] TokenHash { get; private set; } = [];

    public LinkPurpose Purpose { get; private set; }

    /// <summary>Whose it is; null for the first administrator, who has no account yet.</summary>
    public Guid? AccountId { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>When it ends by itself (UTC).</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>When it was used (UTC); null until then.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Makes a link and the token that is shown once.</summary>
    public static (OneTimeLink Link, string Token) Make(LinkPurpose purpose, Guid? account, string by, DateTime at)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var link = new OneTimeLink
        {
            Id = Guid.CreateVersion7(),
            TokenHash = HashOf(token),
            Purpose = purpose,
            AccountId = account,
            MadeBy = by,
            MadeAt = at,
            EndsAt = at + Lasts,
        };
        return (link, token);
    }

    /// <summary>The hash under which a token is looked up.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
