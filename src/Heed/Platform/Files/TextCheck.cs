using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Heed.Platform.Files;

/// <summary>Whether bytes are plain text, and nothing that a program could take for more.</summary>
internal static class TextCheck
{
    private static readonly SearchValues<byte> Control = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Except([9, 10, 13]).Select(b => (byte)b), 127]);
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    public static string? Problem(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
            return "The text is not in UTF-8. Save it again with UTF-8 encoding.";
        if (bytes.ContainsAny(Control))
            return "The file contains characters that are not text. Save it again as plain text.";
        var start = Encoding.UTF8.GetString(bytes[(bytes.StartsWith(Mark) ? 3 : 0)..Math.Min(bytes.Length, 1024)]).TrimStart();
        return start.StartsWith('<') || start.Contains("%PDF-", StringComparison.Ordinal)
            ? "The file is a page or a document, not plain text. Save it as plain text." : null;
    }
}
