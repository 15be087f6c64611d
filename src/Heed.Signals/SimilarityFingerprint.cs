using System.Security.Cryptography;
using System.Text;

namespace Heed.Signals;

/// <summary>
/// What a comment is recognised by among alike ones: a hash of its words, and a sketch of which words and pairs of words it holds
/// (MinHash), so that a flood is found by looking up equal keys and no comment is compared with all others.
/// </summary>
/// <remarks>
/// A comment that may tell of harm is read by itself, whatever it is alike to: see <see cref="CommentSignals.MayBeHarm"/>.
/// </remarks>
public sealed class SimilarityFingerprint
{
    private const int Bands = 8;
    private const int RowsOfABand = 3;
    private const int SketchLength = 64;

    // Half of what two comments hold is the same.
    private const double Alike = 0.5;

    private readonly byte[] _sketch;

    private SimilarityFingerprint(string exact, byte[] sketch, IReadOnlyList<long> keys) => (Exact, _sketch, Keys) = (exact, sketch, keys);

    /// <summary>
    /// Equal for two comments of the same words, however they are spaced, punctuated or capitalised. 64 hexadecimal figures.
    /// </summary>
    public string Exact { get; }

    /// <summary>One byte of each of 64 smallest hashes. Kept beside the comment, it makes the print again.</summary>
    public IReadOnlyList<byte> Sketch => _sketch;

    /// <summary>Eight keys to look up. Alike comments nearly always have one in common; each key holds which of the eight it is.</summary>
    public IReadOnlyList<long> Keys { get; }

    /// <summary>The print of a comment.</summary>
    public static SimilarityFingerprint Of(string text)
    {
        var words = Word.In(FoldedText.Of(text).Text).Select(w => w.Text).ToList();
        var exact = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))));
        var smallest = new ulong[SketchLength];
        Array.Fill(smallest, ulong.MaxValue);
        var before = 0UL;
        foreach (var word in words)
        {
            var hash = HashOf(word);
            Take(smallest, hash);
            Take(smallest, Mixed(before ^ ulong.RotateLeft(hash, 17)));
            before = hash;
        }
        var keys = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var key = (ulong)band + 1;
            for (var row = 0; row < RowsOfABand; row++)
                key = Mixed(key ^ smallest[band * RowsOfABand + row]);
            keys[band] = unchecked((long)key);
        }
        return new(exact, [.. smallest.Select(s => (byte)s)], keys);
    }

    /// <summary>A print as it was kept.</summary>
    public static SimilarityFingerprint Kept(string exact, byte[] sketch, IReadOnlyList<long> keys) =>
        sketch.Length == SketchLength && keys.Count == Bands ? new(exact, sketch, keys)
            : throw new ArgumentException("This is not a whole print of a comment.", nameof(sketch));

    /// <summary>Whether two comments are so alike that they belong to one cluster.</summary>
    public static bool AreAlike(SimilarityFingerprint a, SimilarityFingerprint b) => a.Exact == b.Exact || Likeness(a, b) >= Alike;

    /// <summary>About which part of what two comments hold they have in common, from 0 to 1; the error is about 0.06.</summary>
    public static double Likeness(SimilarityFingerprint a, SimilarityFingerprint b)
    {
        var same = 0;
        for (var i = 0; i < SketchLength; i++)
            same += a._sketch[i] == b._sketch[i] ? 1 : 0;
        return same / (double)SketchLength;
    }

    private static void Take(ulong[] smallest, ulong hash)
    {
        for (var i = 0; i < smallest.Length; i++)
        {
            var mixed = Mixed(hash + (ulong)i * 0x9E3779B97F4A7C15);
            if (mixed < smallest[i])
                smallest[i] = mixed;
        }
    }

    // FNV-1a. The same on every machine and in every year, which string.GetHashCode is not.
    private static ulong HashOf(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
            hash = (hash ^ letter) * 1099511628211UL;
        return Mixed(hash);
    }

    // The finaliser of SplitMix64.
    private static ulong Mixed(ulong x)
    {
        x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
        x = (x ^ x >> 27) * 0x94D049BB133111EB;
        return x ^ x >> 31;
    }
}
