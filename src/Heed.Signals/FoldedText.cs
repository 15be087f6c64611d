using System.Globalization;
using System.Text;

namespace Heed.Signals;

/// <summary>
/// A text as it reads, whatever characters it was typed in: compatibility forms (NFKD) made plain, accents and invisible characters left
/// out, look-alike letters as Latin ones. It knows where each character stood in the text as written.
/// </summary>
internal sealed class FoldedText
{
    // Some characters stand for a whole phrase; a text of them must not grow without end.
    private const int LongestForm = 4;
    private const int MostGrowth = 1_000;

    private readonly string _written;
    private readonly List<int> _at;

    private FoldedText(string written, string text, List<int> at) => (_written, Text, _at) = (written, text, at);

    /// <summary>The folded text, in the case it was written in.</summary>
    public string Text { get; }

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string written)
    {
        var text = new StringBuilder(written.Length);
        var at = new List<int>(written.Length);
        var known = new Dictionary<Rune, string>();
        for (var i = 0; i < written.Length; i++)
        {
            var letter = written[i];
            if (letter < 0x80)
            {
                Add(letter, i);
            }
            else if (Rune.TryGetRuneAt(written, i, out var rune))
            {
                if (!known.TryGetValue(rune, out var plain))
                    known[rune] = plain = Plain(rune);
                foreach (var part in text.Length - i < MostGrowth ? plain : plain[..Math.Min(1, plain.Length)])
                    Add(part, i);
                i += rune.Utf16SequenceLength - 1;
            }
        }
        return new(written, text.ToString(), at);

        void Add(char c, int place)
        {
            text.Append(c);
            at.Add(place);
        }
    }

    /// <summary>Where a stretch of the folded text stands in the text as written.</summary>
    public (int Start, int End) Written(int start, int end)
    {
        while (end < _at.Count && _at[end] == _at[end - 1])
            end++;
        return (_at[start], end < _at.Count ? _at[end] : _written.Length);
    }

    private static string Plain(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return "";
        if (category is UnicodeCategory.SpaceSeparator)
            return " ";
        if (category is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            return "\n";
        var plain = new StringBuilder(LongestForm);
        // U+FFFE and U+FFFF are no characters, and normalising refuses them.
        foreach (var c in rune.Value is >= 0xFFFE and <= 0xFFFF ? " " : rune.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (plain.Length < LongestForm && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                plain.Append(c is '‘' or '’' or 'ʼ' or '′' or '＇' ? '\'' : Lookalikes.Latinised(c));
        }
        return plain.ToString();
    }
}
