using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Heed.Tests.Promises.Words;

/// <summary>
/// How hard the sentences of a page are: the grade of Flesch and Kincaid (1975), from the length of sentences and words. Grade 6 is read
/// at eleven. Headings, tables' heads, quotations and titles of links are not sentences of ours, and the address that only paper has is
/// none at all.
/// </summary>
internal sealed partial record ReadingAge(int Sentences, int Words, int Syllables, IReadOnlyList<string> Longest)
{
    private const string NotSentences =
        "script, style, svg, th, h1, h2, h3, blockquote, select, form, nav, code, label, dt, time, summary, figcaption, caption, "
        + ".heed_on-paper";

    // What is shorter is a label or a date.
    private const int FewestWords = 5;
    private const int LongSentence = 25;

    public double Grade => Sentences == 0 ? 0 : 0.39 * Words / Sentences + 11.8 * Syllables / Words - 15.59;

    public static ReadingAge operator +(ReadingAge one, ReadingAge other) => new(
        one.Sentences + other.Sentences, one.Words + other.Words, one.Syllables + other.Syllables, [.. one.Longest, .. other.Longest]);

    public static ReadingAge Of(IDocument page)
    {
        var main = (IElement)page.QuerySelector("main")!.Clone();
        foreach (var other in main.QuerySelectorAll(NotSentences))
            other.Remove();
        var blocks = main.QuerySelectorAll("p, li, dd, td").Where(b => b.QuerySelector("p, li, dd, td") is null);
        return Of(blocks.Select(b => Space().Replace(b.TextContent, " ").Trim()));
    }

    private static ReadingAge Of(IEnumerable<string> blocks)
    {
        var sentences = blocks.SelectMany(b => SentenceEnd().Split(b)).Where(s => s.EndsWith('.') || s.EndsWith('!') || s.EndsWith('?'))
            .Select(s => (Text: s, Words: Word().Matches(s).Select(w => w.Value).ToList()))
            .Where(s => s.Words.Count >= FewestWords).ToList();
        return new ReadingAge(
            sentences.Count, sentences.Sum(s => s.Words.Count), sentences.Sum(s => s.Words.Sum(SyllablesIn)),
            [.. sentences.Where(s => s.Words.Count > LongSentence).Select(s => s.Text)]);
    }

    // Vowels that stand together are one syllable; an e at the end is silent.
    private static int SyllablesIn(string word)
    {
        var count = Vowels().Count(word);
        var isSilent = word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal);
        return Math.Max(1, isSilent && count > 1 ? count - 1 : count);
    }

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\p{L}[\p{L}’'-]*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+", RegexOptions.IgnoreCase)]
    private static partial Regex Vowels();
}
