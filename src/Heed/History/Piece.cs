using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Heed.Ledger.Differences;

namespace Heed.History;

/// <summary>A stretch of words in a value or a difference.</summary>
/// <param name="Text">The words.</param>
/// <param name="Href">Where they lead; null for plain words.</param>
/// <param name="Mark">Whether they stayed, went, came or are left out.</param>
public sealed partial record Piece(string Text, string? Href = null, WordRunKind Mark = WordRunKind.Same)
{
    /// <summary>A run of a comparison.</summary>
    public static Piece Of(WordRun run) =>
        run.Kind switch
        {
            WordRunKind.NotCompared => new(TooLong + " ", null, run.Kind),
            WordRunKind.LeftOut => new(
                T($"[{int.Parse(run.Text, CultureInfo.InvariantCulture):# word|# words} unchanged]"), null, run.Kind),
            _ => new Piece(run.Text).As(run.Kind),
        };

    /// <summary>
    /// The same, marked as something that came or went. What has no shape of its own is named, so that nothing comes or goes unseen.
    /// </summary>
    public Piece As(WordRunKind mark)
    {
        if (mark == WordRunKind.Same)
            return this;
        var text = string.IsNullOrWhiteSpace(Text) ? LineEnd().Replace(Text, m => m.Value == "\r" ? "[U+000D]" : "↵\n") : Text;
        return this with { Mark = mark, Text = string.Concat(text.EnumerateRunes().Select(Seen)) };
    }

    private static string TooLong =>
        T("[These texts are too long to compare word by word. The earlier one is shown whole, then the later one.]");

    private static string Seen(Rune sign) => HasNoShape(sign) ? $"[U+{sign.Value:X4}]" : sign.ToString();

    private static bool HasNoShape(Rune sign) =>
        sign.Value is not ('\n' or '\r' or '\t')
        && Rune.GetUnicodeCategory(sign)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    [GeneratedRegex("[\r\n]")]
    private static partial Regex LineEnd();
}

/// <summary>A line of a difference.</summary>
/// <param name="Label">Which part of the field it is about; null for the field itself.</param>
/// <param name="Pieces">The words.</param>
public sealed record DifferenceLine(string? Label, IReadOnlyList<Piece> Pieces);
