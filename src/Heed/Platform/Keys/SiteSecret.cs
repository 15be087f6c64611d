using System.Security.Cryptography;
using System.Text;
using Heed.Platform.Files;

namespace Heed.Platform.Keys;

/// <summary>
/// A secret of the site that never changes, beside its other keys: from it come the keys by which something secret is found again
/// without being kept, such as a mail address, and the links that only we can have made.
/// </summary>
public sealed class SiteSecret(string folder)
{
    private const int Length = 32;
    private const string FileName = "site.secret";
    private readonly Lazy<byte[]> secret = new(() => ReadOrMake(Path.Combine(folder, FileName)));

    /// <summary>Whether a folder holds one.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>A key for one purpose; the same on every node and after every start.</summary>
    /// <param name="purpose">What it is for, such as <c>mail-address</c>.</param>
    public byte[] KeyFor(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.Value, Length, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>The keyed hash of a text for one purpose: says whether two texts are the same to who has the secret, and nothing to anyone else.</summary>
    public byte[] Mark(string purpose, string text) => HMACSHA256.HashData(KeyFor(purpose), Encoding.UTF8.GetBytes(text));

    private static byte[] ReadOrMake(string file)
    {
        if (Read(file) is { } known)
            return known;
        Durable.WriteFirst(file, RandomNumberGenerator.GetBytes(Length));
        return Read(file) ?? throw new InvalidOperationException($"{file} is not a secret of this site.");
    }

    private static byte[]? Read(string file) => File.Exists(file) && File.ReadAllBytes(file) is { Length: Length } bytes ? bytes : null;
}
