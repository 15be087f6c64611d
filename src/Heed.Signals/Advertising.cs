using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Signals;

/// <summary>Marks of advertising that no single word shows: many links, the same thing over and over.</summary>
internal static partial class Advertising
{
    private const int ManyLinks = 4;
    private const int LongRun = 12;

    /// <summary>The marks of a folded text, with their place in it.</summary>
    public static IEnumerable<(string Sentence, int Start, int End)> In(string text, IReadOnlyList<Word> words)
    {
        var links = new List<(int Start, int End)>();
        foreach (var link in Link().EnumerateMatches(text))
            links.Add((link.Index, link.Index + link.Length));
        if (links.Count >= ManyLinks)
            yield return (string.Create(CultureInfo.InvariantCulture, $"It has {links.Count} links. The first is “…”."), links[0].Start,
                links[0].End);
        else if (links.Count > 0 && words.Count < 12 * links.Count && words.All(w => w.Start >= links[0].Start && w.End <= links[^1].End))
            yield return ("It is only a link: “…”.", links[0].Start, links[^1].End);
        for (int i = 1, run = 1; i < text.Length; i++)
        {
            run = text[i] == text[i - 1] && !char.IsWhiteSpace(text[i]) ? run + 1 : 1;
            if (run == LongRun)
            {
                yield return ("It repeats one character many times: “…”.", i + 1 - LongRun, i + 1);
                break;
            }
        }
        if (words.Count >= 30 && words.Select(w => w.Text).Distinct().Count() * 6 < words.Count)
            yield return ("It repeats the same few words: “…”.", words[0].Start, words[^1].End);
    }

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""]+",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
