using System.Text;
using Heed.Comments;

namespace Heed.Moderation;

/// <summary>A text with parts taken out. Nothing else of it is changed, and what was taken out is said where it stood.</summary>
public sealed class PartRedaction
{
    public const string Mark = "[removed by the moderator]";

    private PartRedaction() { }

    public required string Text { get; init; }
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Words that were to be taken out and are not in the text.</summary>
    public required IReadOnlyList<string> NotFound { get; init; }

    public bool LeavesNothing => !Text.Replace(Mark, "", StringComparison.Ordinal).Any(char.IsLetterOrDigit);

    /// <param name="parts">Parts by place and length; what reaches beyond the text is passed over.</param>
    /// <param name="words">Words, each taken out wherever it stands as whole words, whatever the size of its letters.</param>
    public static PartRedaction Of(string text, IEnumerable<(int Start, int Length)> parts, IEnumerable<string> words)
    {
        var ranges = parts.Where(p => p.Start >= 0 && p.Length > 0 && p.Start <= text.Length - p.Length)
            .Select(p => (p.Start, End: p.Start + p.Length)).ToList();
        var notFound = new List<string>();
        foreach (var word in words.Select(w => w.Trim()).Where(w => w.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var places = PlacesOf(text, word).ToList();
            if (places.Count == 0)
                notFound.Add(word);
            ranges.AddRange(places);
        }
        var (left, removed, at) = (new StringBuilder(), new List<string>(), 0);
        foreach (var (start, end) in Joined(text, ranges))
        {
            left.Append(text, at, start - at).Append(Mark);
            removed.Add(text[start..end]);
            at = end;
        }
        return new PartRedaction { Text = left.Append(text, at, text.Length - at).ToString(), Removed = removed, NotFound = notFound };
    }

    // Straight and curved apostrophes are one to whoever types; both are one character, so places stay as they are.
    private static string Plain(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('\u00a0', ' ').Replace('\n', ' ')
        .Replace('\r', ' ');

    private static IEnumerable<(int Start, int End)> PlacesOf(string text, string word)
    {
        var (within, sought) = (Plain(text), Plain(word));
        for (var at = within.IndexOf(sought, StringComparison.OrdinalIgnoreCase); at >= 0; at = within.IndexOf(
            sought, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + sought.Length;
            if (IsEdge(within, at) && IsEdge(within, end))
                yield return (at, end);
        }
    }

    // "Ann" is not taken out of "annual".
    private static bool IsEdge(string text, int at) => at == 0 || at == text.Length || !(IsOfWord(text[at - 1]) && IsOfWord(text[at]));

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    // Parts that overlap, or have only blanks between them, are one.
    private static IEnumerable<(int Start, int End)> Joined(string text, List<(int Start, int End)> ranges)
    {
        (int Start, int End)? open = null;
        foreach (var (start, end) in ranges.OrderBy(r => r.Start))
        {
            if (open is { } before && (start <= before.End || string.IsNullOrWhiteSpace(text[before.End..start])))
            {
                open = (before.Start, Math.Max(before.End, end));
                continue;
            }
            if (open is { } done)
                yield return done;
            open = (start, end);
        }
        if (open is { } last)
            yield return last;
    }
}
