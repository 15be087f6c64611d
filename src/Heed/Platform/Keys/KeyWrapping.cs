using System.Security.Cryptography;
using System.Text;
using Heed.Platform.Files;

namespace Heed.Platform.Keys;

/// <summary>
/// Encrypts the site's keys with a passphrase that is not kept on the disk, so that a copy of their folder opens nothing. The passphrase is
/// stretched once a start (PBKDF2, SHA-512, 600,000 rounds) with a salt beside the keys.
/// </summary>
public sealed class KeyWrapping
{
    public const string Setting = "HEED_KEY_PASSPHRASE";

    /// <summary>The setting that names a file with the passphrase.</summary>
    public const string FileSetting = "HEED_KEY_PASSPHRASE_FILE";

    private const int Rounds = 600_000;
    private const int SaltLength = 16;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly string folder;
    private readonly Lazy<string?> passphrase;
    private readonly Lazy<byte[]> key;

    /// <summary>The wrapping of the keys in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="passphrase">Reads the passphrase; null leaves the keys as they are.</param>
    public KeyWrapping(string folder, Func<string?> passphrase)
    {
        this.folder = folder;
        this.passphrase = new(passphrase);
        key = new(DeriveKey);
    }

    /// <summary>How much longer a secret is once encrypted.</summary>
    public const int Overhead = NonceLength + TagLength;

    /// <summary>Whether a passphrase is given.</summary>
    public bool IsOn => passphrase.Value is not null;

    // Holds the salt, and a text by which a wrong passphrase is known.
    private string CheckFile => Path.Combine(folder, "passphrase.check");

    /// <summary>The passphrase that the environment gives; null when it gives none.</summary>
    /// <exception cref="InvalidDataException">The file can't be read, or is empty.</exception>
    public static string? FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable(FileSetting) is not { Length: > 0 } file)
            return Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } given ? given : null;
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n') is { Length: > 0 } read ? read
                : throw new InvalidDataException($"The file {file} ({FileSetting}) is empty. Write the passphrase for the keys in it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The passphrase for the keys cannot be read from {file} ({FileSetting}): {e.Message}", e);
        }
    }

    /// <summary>Makes sure that the keys can be opened.</summary>
    /// <exception cref="InvalidDataException">The passphrase is missing or wrong.</exception>
    public void Check()
    {
        if (IsOn)
            _ = key.Value;
        else if (File.Exists(CheckFile))
            throw new InvalidDataException(
                $"The keys in {folder} are encrypted. Set their passphrase in {FileSetting} (the name of a file) or {Setting}.");
    }

    /// <summary>Encrypts.</summary>
    public byte[] Close(ReadOnlySpan<byte> secret) => Close(key.Value, secret);

    /// <summary>Decrypts.</summary>
    /// <exception cref="InvalidDataException">The passphrase is missing or another.</exception>
    public byte[] Open(ReadOnlySpan<byte> closed)
    {
        Check();
        return IsOn ? Open(key.Value, closed) : throw new InvalidDataException(
            $"A key in {folder} is encrypted, but no passphrase is set ({FileSetting}).");
    }

    private byte[] DeriveKey()
    {
        if (!File.Exists(CheckFile))
        {
            var salt = RandomNumberGenerator.GetBytes(SaltLength);
            Durable.WriteFirst(CheckFile, [.. salt, .. Close(Stretched(salt), "heed"u8)]);
        }
        var check = File.ReadAllBytes(CheckFile);
        if (check.Length != SaltLength + Overhead + 4)
            throw new InvalidDataException(
                $"{CheckFile} is damaged. Restore it from a backup of the keys. Without it, the keys cannot be opened.");
        var derived = Stretched(check.AsSpan(0, SaltLength));
        _ = Open(derived, check.AsSpan(SaltLength));
        return derived;
    }

    private byte[] Stretched(ReadOnlySpan<byte> salt) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(passphrase.Value!), salt, Rounds, HashAlgorithmName.SHA512, 32);

    private static byte[] Close(byte[] key, ReadOnlySpan<byte> secret)
    {
        var closed = new byte[Overhead + secret.Length];
        RandomNumberGenerator.Fill(closed.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(closed.AsSpan(0, NonceLength), secret, closed.AsSpan(Overhead), closed.AsSpan(NonceLength, TagLength));
        return closed;
    }

    private byte[] Open(byte[] key, ReadOnlySpan<byte> closed)
    {
        try
        {
            var secret = new byte[closed.Length - Overhead];
            using var cipher = new AesGcm(key, TagLength);
            cipher.Decrypt(closed[..NonceLength], closed[Overhead..], closed.Slice(NonceLength, TagLength), secret);
            return secret;
        }
        catch (CryptographicException e)
        {
            throw new InvalidDataException(
                $"This is not the passphrase the keys in {folder} were encrypted with. Check {FileSetting} or {Setting}.", e);
        }
    }
}
