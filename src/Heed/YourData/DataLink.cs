using System.Security.Cryptography;
using System.Text;

namespace Heed.YourData;

/// <summary>A link sent to an address: who has it has the mailbox. Good for one use and one hour.</summary>
public sealed class DataLink
{
    /// <summary>How long it is good for.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private DataLink() { }

    public Guid Id { get; private set; }

    /// <summary>The hash of the token: a stolen database opens nothing.</summary>
    public byte[] TokenHash { get; private set; } = [];

    /// <summary>The address, closed; empty once used.</summary>
    public byte[] ClosedAddress { get; private set; } = [];

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>When it was used (UTC); null until then.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Makes a link and the token that is mailed.</summary>
    public static (DataLink Link, string Token) Make(byte[] closedAddress, DateTime at)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (new DataLink { Id = Guid.CreateVersion7(), TokenHash = HashOf(token), ClosedAddress = closedAddress, MadeAt = at }, token);
    }

    /// <summary>The hash under which a token is looked up.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
