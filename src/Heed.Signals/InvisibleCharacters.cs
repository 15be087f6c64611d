using System.Globalization;
using System.Text;

namespace Heed.Signals;

/// <summary>Sorts of what is taken out of a comment.</summary>
internal enum Invisible
{
    /// <summary>A control character.</summary>
    Control,

    /// <summary>A character that turns the direction of text.</summary>
    Direction,

    /// <summary>A character without width that joins nothing.</summary>
    ZeroWidth,

    /// <summary>A mark above or below a letter that has many already.</summary>
    Mark,

    /// <summary>Half a character.</summary>
    Broken,
}

/// <summary>Knows which characters cannot be seen, and where they are needed all the same.</summary>
internal static class InvisibleCharacters
{
    private const int ZeroWidthSpace = 0x200B;
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>Which sort of invisible character this is; null for one that stays.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="before">The one that was kept before it.</param>
    /// <param name="after">The one that follows.</param>
    /// <param name="kept">All that was kept before it.</param>
    public static Invisible? Of(Rune rune, Rune before, Rune after, StringBuilder kept)
    {
        var value = rune.Value;
        if (value == '\t')
            return null;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control || (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF)
            return Invisible.Control;
        return value switch
        {
            0x200E or 0x200F or 0x061C => IsRightToLeft(before) || IsRightToLeft(after) ? null : Invisible.Direction,
            >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => Invisible.Direction,
            Joiner => IsEmoji(before) && IsEmoji(after) || JoinsLetters(before) ? null : Invisible.ZeroWidth,
            NonJoiner => JoinsLetters(before) && JoinsLetters(after) ? null : Invisible.ZeroWidth,
            ZeroWidthSpace => HasNoSpaces(before) && HasNoSpaces(after) ? null : Invisible.ZeroWidth,
            0xAD or 0x034F or 0x180E or 0xFEFF or 0x3164 or 0xFFA0 or >= 0x2060 and <= 0x2065 or >= 0x206A and <= 0x206F or >= 0xFFF9
                and <= 0xFFFB => Invisible.ZeroWidth,
            >= 0xE0000 and <= 0xE007F => IsInFlag(kept) ? null : Invisible.ZeroWidth,
            _ when IsVariation(rune) => before == default || IsVariation(before) || Rune.IsWhiteSpace(before) ? Invisible.ZeroWidth : null,
            _ => null,
        };
    }

    /// <summary>Whether the character chooses how the one before it is drawn.</summary>
    public static bool IsVariation(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    /// <summary>What was taken out, as a sentence.</summary>
    public static string Sentence(Invisible sort, int count) =>
        (sort, count) switch
        {
            (Invisible.Control, 1) => "1 invisible control character was removed.",
            (Invisible.Control, _) => $"{count} invisible control characters were removed.",
            (Invisible.Direction, 1) => "1 invisible character that changes text direction was removed.",
            (Invisible.Direction, _) => $"{count} invisible characters that change text direction were removed.",
            (Invisible.ZeroWidth, 1) => "1 invisible zero-width character was removed.",
            (Invisible.ZeroWidth, _) => $"{count} invisible zero-width characters were removed.",
            (Invisible.Mark, 1) => "1 mark was removed from a letter that already had six.",
            (Invisible.Mark, _) => $"{count} marks were removed from letters that already had six.",
            (_, 1) => "1 broken character is shown as a question mark in a diamond.",
            _ => $"{count} broken characters are shown as question marks in diamonds.",
        };

    // The flags of Scotland, England and Wales are a black flag followed by letters that cannot be seen.
    private static bool IsInFlag(StringBuilder kept)
    {
        var at = kept.Length;
        while (at >= 2 && char.IsSurrogatePair(kept[at - 2], kept[at - 1]))
        {
            var value = char.ConvertToUtf32(kept[at - 2], kept[at - 1]);
            if (value == BlackFlag)
                return true;
            if (value is < 0xE0020 or > 0xE007E)
                return false;
            at -= 2;
        }
        return false;
    }

    private static bool IsEmoji(Rune rune) =>
        IsVariation(rune) || rune.Value is >= 0x1F000 and <= 0x1FAFF or >= 0x2190 and <= 0x2BFF or >= 0xE0020 and <= 0xE007F or 0x20E3;

    // Arabic and its relations, and the scripts of India and its neighbours, change their letters' forms by joiners.
    private static bool JoinsLetters(Rune rune) => rune.Value is >= 0x0600 and <= 0x08FF or >= 0x0900 and <= 0x0DFF or >= 0x0F00
        and <= 0x109F or >= 0x1780 and <= 0x18AF or >= 0xFB50 and <= 0xFEFC;

    private static bool HasNoSpaces(Rune rune) => rune.Value is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780
        and <= 0x17FF or >= 0x3040 and <= 0x9FFF;

    private static bool IsRightToLeft(Rune rune) => rune.Value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFEFC or >= 0x10800
        and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
