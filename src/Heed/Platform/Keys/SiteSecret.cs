using System.Security.Cryptography;
using System.Text;
using Heed.Platform.Files;

namespace Heed.Platform.Keys;

/// <summary>
/// A secret of the site that never changes, beside its other keys: from it come the keys by which something secret is found again
/// without being kept, such as a mail address, and the links that only we can have made.
/// </summary>
public sealed class SiteSecret(string folder, KeyWrapping? wrapping = null)
{
    private const int Length = 32;
    private const string FileName = "site.secret";

    private readonly Lazy<byte[]> secret = new(() => ReadOrMake(Path.Combine(folder, FileName), wrapping));

    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>A key for one purpose; the same on every node and after every start.</summary>
    /// <param name="purpose">What it is for, such as <c>mail-address</c>.</param>
    public byte[] KeyFor(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.Value, Length, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>
    /// The keyed hash of a text for one purpose: says whether two texts are the same to who has the secret, and nothing to anyone else.
    /// </summary>
    public byte[] Mark(string purpose, string text) => HMACSHA256.HashData(KeyFor(purpose), Encoding.UTF8.GetBytes(text));

    /// <summary>Encrypts it if it was made before there was a passphrase.</summary>
    public void EncryptOlder()
    {
        var file = Path.Combine(folder, FileName);
        if (wrapping is { IsOn: true } && File.Exists(file) && File.ReadAllBytes(file) is { Length: Length } clear)
            Durable.Write(file, wrapping.Close(clear));
    }

    private static byte[] ReadOrMake(string file, KeyWrapping? wrapping)
    {
        if (Read(file, wrapping) is { } known)
            return known;
        var made = RandomNumberGenerator.GetBytes(Length);
        Durable.WriteFirst(file, wrapping is { IsOn: true } ? wrapping.Close(made) : made);
        return Read(file, wrapping)!;
    }

    // Null when there is none yet.
    private static byte[]? Read(string file, KeyWrapping? wrapping) =>
        !File.Exists(file) ? null
        : File.ReadAllBytes(file) is var bytes && bytes.Length == Length ? bytes
        : bytes.Length == Length + KeyWrapping.Overhead && wrapping is not null ? wrapping.Open(bytes)
        : throw new InvalidDataException($"{file} is damaged. Restore the keys folder from your backup.");
}
