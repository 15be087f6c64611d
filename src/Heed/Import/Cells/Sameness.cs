using System.Globalization;
using System.Text;

namespace Heed.Import.Cells;

/// <summary>How headings, names and words are compared: capital letters, accents, marks and spaces do not matter.</summary>
public static class Sameness
{
    /// <summary>The words of a text: small letters and figures, one space between them.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
                || c is '’' or '\'' or '‘')
                continue;
            if (char.IsLetterOrDigit(c) || c == '%')
                plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }
}
