using System.Security.Cryptography;
using System.Text;

namespace Heed.Platform.Links;

/// <summary>
/// A link that stands for a person, or proves that they read an address's mail: good for one use and for a time. The one rule for all of
/// them.
/// </summary>
public sealed class OneTimeLink
{
    private OneTimeLink() { }

    public Guid Id { get; private set; }

    /// <summary>The hash of the token: a stolen database opens no way in.</summary>
    public byte[] TokenHash { get; private set; } = [];

    /// <summary>The name of its <see cref="LinkPurpose"/>: it is good for nothing else.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>The account it is for; null when it is for none.</summary>
    public Guid? Subject { get; private set; }

    /// <summary>The address it was sent to, closed; empty where nobody needs it, and once used.</summary>
    public byte[] ClosedAddress { get; private set; } = [];

    /// <summary>Who had it made, by their name at the desk; empty for who asked for it themselves.</summary>
    public string MadeBy { get; private set; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>When it ends by itself (UTC).</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>When it was used (UTC); null until then.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Makes a link for an account, and the token that is told once.</summary>
    public static (OneTimeLink Link, string Token) Make(LinkPurpose purpose, Guid? subject, string by, DateTime at)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var link = new OneTimeLink
        {
            Id = Guid.CreateVersion7(),
            TokenHash = HashOf(token),
            Purpose = purpose.Name,
            Subject = subject,
            MadeBy = by,
            MadeAt = at,
            EndsAt = at + purpose.Life,
        };
        return (link, token);
    }

    /// <summary>Makes a link for an address, and the token that is mailed to it.</summary>
    public static (OneTimeLink Link, string Token) Make(LinkPurpose purpose, byte[] closedAddress, DateTime at)
    {
        var (link, token) = Make(purpose, subject: null, by: "", at);
        link.ClosedAddress = closedAddress;
        return (link, token);
    }

    /// <summary>The hash under which a token is looked up.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
