using System.Text;
using System.Text.RegularExpressions;

namespace Heed.Tables;

/// <summary>The text of a file in whatever encoding it has.</summary>
/// <param name="Text">The text.</param>
/// <param name="Encoding">The encoding, as people call it.</param>
/// <param name="IsAssumed">Whether the encoding is a guess that a person should check.</param>
internal sealed partial record DecodedText(string Text, string Encoding, bool IsAssumed = false)
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static DecodedText Of(byte[] bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => OfUtf8(bytes, 3) ?? throw BadUtf8(bytes),
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => throw new TableException("This file is UTF-32. Save it as CSV UTF-8."),
            [0xFF, 0xFE, ..] => OfUtf16(bytes, 2, isBigEndian: false),
            [0xFE, 0xFF, ..] => OfUtf16(bytes, 2, isBigEndian: true),
            _ when UnmarkedUtf16(bytes) is { } isBigEndian => OfUtf16(bytes, 0, isBigEndian),
            _ => OfUtf8(bytes, 0) ?? OfOneByte(bytes),
        };
        if (NoText().Match(text.Text) is { Success: true } found)
        {
            var row = Line(text.Text, found.Index);
            throw new TableException($"Row {row} has characters that are not text. This file is damaged, or is not a table. Save it as "
                + ".xlsx or CSV and choose it again.", row);
        }
        return text with { Text = text.Text.TrimEnd('\u001A').Replace('\v', '\n').Replace('\f', '\n') };
    }

    private static DecodedText? OfUtf8(byte[] bytes, int start)
    {
        try
        {
            return new(Utf8.GetString(bytes, start, bytes.Length - start), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static DecodedText OfUtf16(byte[] bytes, int start, bool isBigEndian)
    {
        try
        {
            var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: false, throwOnInvalidBytes: true);
            return new(encoding.GetString(bytes, start, bytes.Length - start), "UTF-16");
        }
        catch (ArgumentException)
        {
            throw new TableException("This file says it is UTF-16, but is damaged. Save it as CSV UTF-8 and choose it again.");
        }
    }

    // Nearly every second byte of English in UTF-16 is 0. In a table with one NUL somewhere it is not.
    private static bool? UnmarkedUtf16(byte[] bytes)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length & ~1, 4096));
        var (first, second) = (0, 0);
        for (var place = 0; place < start.Length; place += 2)
        {
            first += start[place] == 0 ? 1 : 0;
            second += start[place + 1] == 0 ? 1 : 0;
        }
        var most = start.Length / 2 * 0.7;
        return start.Length == 0 ? null : second > most && first == 0 ? false : first > most && second == 0 ? true : null;
    }

    // A file in one of the old encodings has no letters that happen to be UTF-8, or hardly any: where most are, one is damaged.
    private static DecodedText OfOneByte(byte[] bytes)
    {
        var latin = System.Text.Encoding.Latin1.GetString(bytes);
        var whole = WholeLetter().Count(latin);
        if (whole > 0 && whole * 2 >= HighByte().Count(WholeLetter().Replace(latin, "")))
            throw BadUtf8(bytes);
        var codePages = CodePagesEncodingProvider.Instance;
        return IsMac(latin)
            ? new(codePages.GetEncoding(10000)!.GetString(bytes), "Mac Roman", IsAssumed: true)
            : new(codePages.GetEncoding(1252)!.GetString(bytes), "Windows-1252", IsAssumed: true);
    }

    private static bool IsMac(string latin) =>
        (latin.Contains('\r', StringComparison.Ordinal) && !latin.Contains('\n', StringComparison.Ordinal)) || NotWindows().IsMatch(latin);

    private static TableException BadUtf8(byte[] bytes)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        var row = Line(text, text.IndexOf('\uFFFD', StringComparison.Ordinal));
        return new($"Row {row} has letters that cannot be read: the file is UTF-8 in most places, but not there. Open it in the program "
            + "that made it, check that row, save it as CSV UTF-8 and choose it again.", row);
    }

    private static int Line(string text, int place) => 1 + LineBreaks.In(text.AsSpan(0, Math.Max(place, 0)));

    [GeneratedRegex(@"[\x00-\x08\x0E-\x19\x1B-\x1F]|\x1A(?!\x1A*\z)")]
    private static partial Regex NoText();

    [GeneratedRegex(@"[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}")]
    private static partial Regex WholeLetter();

    [GeneratedRegex(@"[\x80-\xFF]")]
    private static partial Regex HighByte();

    // Bytes without a letter in Windows-1252, and the apostrophe of Mac Roman between two letters ("don't").
    [GeneratedRegex(@"[\x81\x8D\x8F\x90\x9D]|(?<=[a-z])\xD5(?=[a-z])")]
    private static partial Regex NotWindows();
}
