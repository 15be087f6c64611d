using System.Globalization;
using System.Text;

namespace Heed.Signals;

/// <summary>A comment without what nobody can see, and sentences that say what was taken out.</summary>
/// <param name="Text">The comment.</param>
/// <param name="Changes">What was changed, for the moderator; empty when nothing was but line ends.</param>
public sealed record PlainWords(string Text, IReadOnlyList<string> Changes)
{
    // More marks above one letter than any language writes; piled up, they cover the lines around them.
    private const int MostMarks = 6;

    /// <summary>
    /// Makes line ends one sort, and takes out control characters, characters that turn the direction of text, invisible characters where
    /// they join nothing, and marks piled above a letter. Every letter, sign and emoji a person could see stays.
    /// </summary>
    public static PlainWords Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var counts = new Dictionary<Invisible, int>();
        var marks = 0;
        var before = default(Rune);
        for (var i = 0; i < text.Length; )
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                Note(Invisible.Broken);
                clean.Append('\uFFFD');
                (before, marks, i) = (Rune.ReplacementChar, 0, i + 1);
                continue;
            }
            var at = i;
            i += rune.Utf16SequenceLength;
            if (IsLineEnd(rune))
            {
                if (!(rune.Value == '\n' && at > 0 && text[at - 1] == '\r'))
                    clean.Append('\n');
                (before, marks) = (rune, 0);
                continue;
            }
            var after = i < text.Length && Rune.TryGetRuneAt(text, i, out var next) ? next : default;
            if (InvisibleCharacters.Of(rune, before, after, clean) is { } sort)
            {
                Note(sort);
                continue;
            }
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MostMarks)
            {
                Note(Invisible.Mark);
                continue;
            }
            clean.Append(text, at, rune.Utf16SequenceLength);
            before = rune;
        }
        return new(clean.ToString(), [.. counts.OrderBy(c => c.Key).Select(c => InvisibleCharacters.Sentence(c.Key, c.Value))]);

        void Note(Invisible sort) => counts[sort] = counts.GetValueOrDefault(sort) + 1;
    }

    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.EnclosingMark && !InvisibleCharacters.IsVariation(rune);
}
