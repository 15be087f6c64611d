using System.Globalization;
using System.Text;

namespace Heed.Comments.Writing;

/// <summary>Text as people write it: line breaks and letters of any language, and nothing that is no text.</summary>
public static class PlainText
{
    /// <summary>Takes out what is no text: control characters, and marks that turn the direction of reading round.</summary>
    public static string Clean(string? typed)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n");
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                clean.Append(text[i]).Append(text[++i]);
            else if (IsText(text[i]))
                clean.Append(text[i]);
        }
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The paragraphs of a text, each with its lines.</summary>
    public static IEnumerable<IReadOnlyList<string>> Paragraphs(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd()).Append(""))
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return lines;
                lines = [];
            }
        }
    }

    private static bool IsText(char c) =>
        c is '\n' or '\t'
        || !char.IsSurrogate(c)
            && !char.IsControl(c)
            && c is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFFFE' or '\uFFFF')
            && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
}
