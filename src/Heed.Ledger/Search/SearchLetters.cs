using System.Globalization;
using System.Text;

namespace Heed.Ledger;

/// <summary>
/// Texts with plain letters, as search keeps and reads them: ligatures, full-width and other forms of a letter are that letter, and what
/// nobody sees, such as a soft hyphen or a zero-width space, is gone. A word pasted from a PDF is then the word that people type.
/// </summary>
public static class SearchLetters
{
    /// <summary>The text with plain letters. What is no letter or digit, such as a quotation mark, stays as it is.</summary>
    public static string Of(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        var plain = new StringBuilder(text.Length);
        // Half of a surrogate pair is read as the replacement character.
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (IsUnseen(rune, category))
                continue;
            if (category == UnicodeCategory.SpaceSeparator || (rune.Value & 0xFFFE) == 0xFFFE)
                plain.Append(' ');
            else if (rune.IsAscii || LettersOf(rune) is not { } letters)
                plain.Append(rune.ToString());
            else
            {
                // The 2 of a footnote is no part of the word before it.
                if (category == UnicodeCategory.OtherNumber && plain.Length > 0 && char.IsLetterOrDigit(plain[^1]))
                    plain.Append(' ');
                plain.Append(letters);
            }
        }
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    // Format characters, the joiner of graphemes and the variants of emoji.
    private static bool IsUnseen(Rune rune, UnicodeCategory category) =>
        category == UnicodeCategory.Format || rune.Value is 0x34F or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // NFKC, where it gives letters and digits only: a half stays a half, and three dots stay what the writer typed.
    private static string? LettersOf(Rune rune)
    {
        var written = rune.ToString();
        var plain = written.Normalize(NormalizationForm.FormKC);
        return plain != written && plain.All(char.IsLetterOrDigit) ? plain : null;
    }
}
