using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Heed.Accounts.SignIn;

/// <summary>The six figures a code app shows for half a minute (TOTP, RFC 6238).</summary>
public static class TimeCode
{
    private const int Seconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The half minute that a code is for; null when it is none of these around now.</summary>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now)
    {
        var given = new string([.. code.Where(char.IsAsciiDigit)]);
        var current = now.ToUnixTimeSeconds() / Seconds;
        long? found = null;
        // A clock may be half a minute wrong either way. All three are computed, whichever is right.
        for (var step = current - 1; step <= current + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.ASCII.GetBytes(At(key, step)), System.Text.Encoding.ASCII.GetBytes(given)))
                found = step;
        return found;
    }

    /// <summary>The code of a half minute.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "Code apps know only HMAC-SHA1, which is sound for this.")]
    public static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var mac = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0x0F)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>A key as code apps take it: "JBSW Y3DP ...".</summary>
    public static string InLetters(byte[] key)
    {
        var bits = string.Concat(key.Select(b => b.ToString("b8", CultureInfo.InvariantCulture)));
        return string.Concat(bits.Chunk(5).Select(five => Base32[Convert.ToInt32(new string(five).PadRight(5, '0'), 2)]));
    }

    /// <summary>A key from its letters; null when they are none.</summary>
    public static byte[]? FromLetters(string letters)
    {
        var clean = letters.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (clean.Length != 32 || clean.Any(c => !Base32.Contains(c, StringComparison.Ordinal)))
            return null;
        var bits = string.Concat(
            clean.Select(c => Base32.IndexOf(c, StringComparison.Ordinal).ToString("b5", CultureInfo.InvariantCulture)));
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
