using System.Security.Cryptography;
using System.Text;

namespace Heed.Accounts.SignIn;

/// <summary>A code on paper that stands in once for a lost second factor. Kept as its hash, gone when used.</summary>
public sealed class RecoveryCode
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private RecoveryCode() { }

    public Guid Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; private set; }

    public byte[] CodeHash { get; private set; } = [];

    /// <summary>Makes one, and the text that is shown once.</summary>
    public static (RecoveryCode Code, string Text) Make(Guid account)
    {
        var text = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
        return (new RecoveryCode { Id = Guid.CreateVersion7(), AccountId = account, CodeHash = HashOf(account, text) }, text);
    }

    /// <summary>The hash under which a code is looked up, however it was typed.</summary>
    public static byte[] HashOf(Guid account, string text) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{account:N} {new string([.. text.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)])}"));
}
