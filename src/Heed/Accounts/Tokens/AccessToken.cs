using System.Security.Cryptography;
using System.Text;

namespace Heed.Accounts.Tokens;

/// <summary>Lets a program act for its person or service, in one programme, until a day. Shown once: only its hash is stored.</summary>
public sealed class AccessToken
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>The most days that one lasts.</summary>
    public const int MostDays = 366;

    /// <summary>What every token begins with, so that people and programs that look for leaked secrets know one.</summary>
    public const string Prefix = "heed_";

    /// <summary>
    /// What a token can be for. Nothing else: approving, removing and giving roles are done by people, at the desk.
    /// </summary>
    public static readonly IReadOnlyList<Permission> Grantable = [Permission.ReadDrafts, Permission.Write, Permission.Publish];

    private AccessToken() { }

    public Guid Id { get; private set; }

    public byte[] KeyHash { get; private set; } = [];

    /// <summary>The person or service that it acts for.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>What it is for, in its maker's words.</summary>
    public string Name { get; private set; } = "";

    public string Programme { get; private set; } = "";

    /// <summary>The permissions as slugs, with spaces between them.</summary>
    public string Allows { get; private set; } = "";

    public string MadeBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>When it expires (UTC).</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>The day it was last used; null for never.</summary>
    public DateOnly? UsedOn { get; private set; }

    public string? RevokedBy { get; private set; }

    /// <summary>When it was revoked (UTC); null when it was not.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>What it allows, as far as its person's roles do.</summary>
    public IReadOnlyList<Permission> Permissions => [.. Grantable.Where(p => Allows.Split(' ').Contains(SlugOf(p)))];

    /// <summary>Makes one, and the secret that is shown once.</summary>
    public static (AccessToken Token, string Secret) Make(
        Guid account, string name, string programme, IEnumerable<Permission> allows, string by, DateTime at, int days)
    {
        var secret = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var token = new AccessToken
        {
            Id = Guid.CreateVersion7(),
            KeyHash = HashOf(secret),
            AccountId = account,
            Name = name,
            Programme = programme,
            Allows = string.Join(' ', Grantable.Intersect(allows).Select(SlugOf)),
            MadeBy = by,
            MadeAt = at,
            EndsAt = at.AddDays(days),
        };
        return (token, secret);
    }

    public bool IsGoodAt(DateTime now) => RevokedAt is null && EndsAt > now;

    public void Revoke(string by, DateTime at)
    {
        RevokedBy ??= by;
        RevokedAt ??= at;
    }

    public static string SlugOf(Permission permission) => permission switch
    {
        Permission.ReadDrafts => "read-drafts",
        Permission.Write => "write",
        _ => "publish",
    };

    internal static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
