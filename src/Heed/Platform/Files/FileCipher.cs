using System.Buffers.Binary;
using System.Security.Cryptography;
using Heed.Platform.Keys;

namespace Heed.Platform.Files;

/// <summary>
/// How attached files are encrypted on the disk: a header, then pieces of 64 KB, each encrypted and checked by itself (AES-256-GCM), so
/// that any part of a file can be sent without reading the rest. Every file has a key of its own, made from the site's secret and its
/// header: no piece can be cut off, swapped or taken from another file.
/// </summary>
internal sealed class FileCipher : IDisposable
{
    /// <summary>How long the header is: a name of this format, a salt, the file's length.</summary>
    public const int HeaderLength = 48;

    /// <summary>How many bytes of the file a piece holds; the last may hold fewer.</summary>
    public const int PieceLength = 64 * 1024;

    /// <summary>How much longer a piece is on the disk.</summary>
    public const int TagLength = 16;

    private const int NonceLength = 12;
    private const int LengthAt = 40;
    private static ReadOnlySpan<byte> Format => "HEEDFIL1"u8;

    private readonly AesGcm cipher;

    private FileCipher(SiteSecret secret, byte[] header)
    {
        Header = header;
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.KeyFor("files"), 32, info: header);
        cipher = new AesGcm(key, TagLength);
        CryptographicOperations.ZeroMemory(key);
    }

    public byte[] Header { get; }

    /// <summary>How long the file is.</summary>
    public long Length => BinaryPrimitives.ReadInt64LittleEndian(Header.AsSpan(LengthAt));

    /// <summary>For a file that is to be written.</summary>
    public static FileCipher ForNew(SiteSecret secret, long length)
    {
        var header = new byte[HeaderLength];
        Format.CopyTo(header);
        RandomNumberGenerator.Fill(header.AsSpan(Format.Length, LengthAt - Format.Length));
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(LengthAt), length);
        return new FileCipher(secret, header);
    }

    /// <summary>For a file that was written.</summary>
    /// <exception cref="InvalidDataException">That is no header.</exception>
    public static FileCipher ForHeader(SiteSecret secret, byte[] header)
    {
        var cipher = header.AsSpan().StartsWith(Format) ? new FileCipher(secret, header)
            : throw new InvalidDataException("The file was not written by Heed.");
        return cipher.Length >= 0 ? cipher : throw new InvalidDataException("The file’s header is damaged.");
    }

    /// <summary>Encrypts a piece; what it gives is longer by <see cref="TagLength"/>.</summary>
    public void Close(long number, ReadOnlySpan<byte> piece, Span<byte> closed) =>
        cipher.Encrypt(
            Nonce(number, stackalloc byte[NonceLength]), piece, closed[..piece.Length], closed[piece.Length..(piece.Length + TagLength)]);

    /// <summary>Decrypts a piece.</summary>
    /// <exception cref="InvalidDataException">It was changed, or is of another site.</exception>
    public void Open(long number, ReadOnlySpan<byte> closed, Span<byte> piece)
    {
        try
        {
            cipher.Decrypt(Nonce(number, stackalloc byte[NonceLength]), closed[..^TagLength], closed[^TagLength..], piece);
        }
        catch (CryptographicException e)
        {
            throw new InvalidDataException("The file was changed on disk, or these are not the keys it was written with.", e);
        }
    }

    public void Dispose() => cipher.Dispose();

    private static ReadOnlySpan<byte> Nonce(long number, Span<byte> nonce)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(nonce, number);
        return nonce;
    }
}
