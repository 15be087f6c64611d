using Heed.Ledger.Storage;

namespace Heed.Ledger.Search;

/// <summary>
/// Cuts the sentence of a text that holds most of what was searched for. One walk through the text: SQLite's own takes the square of the
/// number of matches, which was minutes for long texts that hold each word thousands of times.
/// </summary>
internal static class Snippet
{
    private const int Words = 32;
    private const int Before = 5;
    private const int LongestSentence = 40;
    private const int LongestWord = 60;
    private const int LongestMatch = 400;
    private const string Gap = " … ";

    /// <summary>The piece of what a record says: of its summary, where its title is what matches.</summary>
    internal static string Of(string markedLead, string markedBody, bool isTitle) =>
        Of(isTitle && !string.IsNullOrWhiteSpace(markedLead) ? markedLead : $"{markedLead}\n{markedBody}");

    /// <summary>The piece, with its marks; the beginning of the text when nothing in it matches.</summary>
    /// <param name="marked">The whole text, each match between the marks of <see cref="LedgerStorage"/>.</param>
    internal static string Of(string marked)
    {
        var words = WordsIn(marked);
        if (words.Count == 0)
            return "";
        var sentences = Sentences(marked, words);
        var best = sentences.MaxBy(s => s.Matches)!;
        if (best.Count > LongestSentence)
            return Window(marked, words[best.First..(best.Last + 1)]);
        // What comes after it in its paragraph is shown too, while there is room.
        var last = best;
        foreach (var next in sentences.Where(s => s.First > best.First && s.Paragraph == best.Paragraph)
            .TakeWhile(s => s.Last - best.First < Words))
            last = next;
        return marked[words[best.First].Start..words[last.Last].End];
    }

    private static string Window(string marked, List<Word> words)
    {
        var first = Math.Max(0, Best(words) - Before);
        var last = Math.Min(words.Count, first + Words) - 1;
        return $"{(first > 0 ? Gap : "")}{marked[words[first].Start..words[last].End]}{(last < words.Count - 1 ? Gap : "")}";
    }

    private static List<Sentence> Sentences(string marked, List<Word> words)
    {
        var (sentences, first, paragraph) = (new List<Sentence>(), 0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            var isLast = i == words.Count - 1;
            var endsParagraph = isLast || marked.AsSpan(words[i].End, words[i + 1].Start - words[i].End).Contains('\n');
            if (!endsParagraph && !(EndsSentence(marked, words[i]) && BeginsSentence(marked, words[i + 1])))
                continue;
            var matches = words[first..(i + 1)].Select(w => w.Match).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
            sentences.Add(new Sentence(first, i, paragraph, matches));
            first = i + 1;
            paragraph += endsParagraph ? 1 : 0;
        }
        return sentences;
    }

    private static bool EndsSentence(string marked, Word word) =>
        marked.AsSpan(word.Start, word.End - word.Start).TrimEnd("\u0002”’\"')]") is { Length: > 2 } end && end[^1] is '.' or '!' or '?';

    private static bool BeginsSentence(string marked, Word word) =>
        marked.AsSpan(word.Start, word.End - word.Start).TrimStart("\u0001“‘\"'([") is { Length: > 0 } begin
            && (char.IsUpper(begin[0]) || char.IsDigit(begin[0]));

    // Where those begin that hold the most different matches; the first of them.
    private static int Best(List<Word> words)
    {
        var matches = words.Index().Where(w => w.Item.Match is not null).ToList();
        var (inside, end, best, most) = (new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase), 0, 0, 0);
        foreach (var (index, word) in matches)
        {
            for (; end < matches.Count && matches[end].Index < index + Words - Before; end++)
                inside[matches[end].Item.Match!] = inside.GetValueOrDefault(matches[end].Item.Match!) + 1;
            if (inside.Count > most)
                (best, most) = (index, inside.Count);
            if (--inside[word.Match!] == 0)
                inside.Remove(word.Match!);
        }
        return best;
    }

    private static List<Word> WordsIn(string marked)
    {
        var words = new List<Word>();
        for (var at = 0; at < marked.Length;)
        {
            if (char.IsWhiteSpace(marked[at]))
            {
                at++;
                continue;
            }
            var start = at;
            string? match = null;
            while (at < marked.Length && !char.IsWhiteSpace(marked[at]) && at - start < LongestWord)
            {
                // A match is never cut, and a word with one is that match.
                if (marked[at] == LedgerStorage.MatchStart && marked.IndexOf(
                    LedgerStorage.MatchEnd, at, Math.Min(LongestMatch, marked.Length - at)) is var close and > 0)
                {
                    match ??= marked[(at + 1)..close];
                    at = close;
                }
                at += char.IsHighSurrogate(marked[at]) && at + 1 < marked.Length ? 2 : 1;
            }
            words.Add(new Word(start, at, match));
        }
        return words;
    }

    private readonly record struct Word(int Start, int End, string? Match);

    private sealed record Sentence(int First, int Last, int Paragraph, int Matches)
    {
        public int Count => Last - First + 1;
    }
}
