using System.Text;
using System.Text.Json;
using Heed.Signals;
using Heed.Ledger;
using Heed.Platform.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.Comments;

/// <summary>Closes and opens what people wrote and what was noted about it, and makes the references that writers come back with.</summary>
public sealed class CommentEncryption(IDataProtectionProvider keys, SiteSecret secret)
{
    // Without letters and figures that are taken for one another (Crockford's base 32).
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int ReferenceLength = 16;

    // Exact, sketch and keys of a print as they are kept.
    private sealed record KeptPrint(string Exact, byte[] Sketch, long[] Keys);

    private readonly ContentProtector prints = SiteKeys.SealWith(keys, "Heed.Comments.Prints");
    private readonly ContentProtector words = SiteKeys.SealWith(keys, "Heed.Comments.Words");
    private readonly ContentProtector notes = SiteKeys.SealWith(keys, "Heed.Comments.Notes");

    public byte[] Close(CommentWords written) => words.Close(JsonSerializer.SerializeToUtf8Bytes(written));

    public CommentWords? Open(CommentText text) => text.IsDestroyed ? null
        : JsonSerializer.Deserialize<CommentWords>(words.Open(text.Closed));

    public byte[] ClosePrint(SimilarityFingerprint print) =>
        prints.Close(JsonSerializer.SerializeToUtf8Bytes(new KeptPrint(print.Exact, [.. print.Sketch], [.. print.Keys])));

    public SimilarityFingerprint OpenPrint(byte[] closed)
    {
        var kept = JsonSerializer.Deserialize<KeptPrint>(prints.Open(closed))!;
        return SimilarityFingerprint.Kept(kept.Exact, kept.Sketch, kept.Keys);
    }

    public byte[] CloseNote(string note) => note.Length == 0 ? [] : notes.Close(Encoding.UTF8.GetBytes(note));

    public string OpenNote(CommentEvent step) => step.ClosedNote.Length == 0 ? "" : Encoding.UTF8.GetString(notes.Open(step.ClosedNote));

    /// <summary>
    /// The reference of the comment that a form makes, such as <c>4KQ7-M2XD-9P3T-VB6H</c>: always the same for the same form, and known to
    /// nobody without the site's secret.
    /// </summary>
    public string ReferenceOf(Guid form)
    {
        var bytes = secret.Mark("comment-reference", form.ToString("N"));
        var letters = string.Concat(bytes.Take(ReferenceLength).Select(b => Letters[b & 31]));
        return string.Join('-', Enumerable.Range(0, ReferenceLength / 4).Select(i => letters.Substring(i * 4, 4)));
    }

    /// <summary>What a reference is found by, however its writer typed it; null when it is no reference.</summary>
    public string? KeyOf(string? typed)
    {
        var letters = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)).Replace('O', '0').Replace('I', '1')
            .Replace('L', '1');
        return letters.Length == ReferenceLength && letters.All(Letters.Contains)
            ? Convert.ToHexStringLower(secret.Mark("comment-reference-key", letters)) : null;
    }
}
