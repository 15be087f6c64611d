using System.Globalization;
using System.Text;

namespace Heed.Ledger;

/// <summary>Takes texts apart into the words that search knows: lower case, without accents, letters and digits only.</summary>
public static class SearchWords
{
    private const int LongestWord = 40;
    private const int LongestQuery = 1000;
    private const int MostWords = 20;

    /// <summary>The words of a text, each once, in order.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. In(text).Where(w => w.Length <= LongestWord).Distinct()];

    /// <summary>The words of a query: as <see cref="Of"/>, but no more than a reader types.</summary>
    public static IReadOnlyList<string> OfQuery(string query) =>
        [.. Of(query.Length <= LongestQuery ? query : query[..LongestQuery]).Take(MostWords)];

    /// <summary>How many letters must be added, dropped, changed or swapped to make one word the other.</summary>
    /// <remarks>Words whose lengths differ by more than the limit count as one past it.</remarks>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        var before = new int[b.Length + 1];
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var next = new int[b.Length + 1];
            next[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                next[j] = Math.Min(Math.Min(next[j - 1], row[j]) + 1, row[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
            }
            (before, row) = (row, next);
        }
        return row[b.Length];
    }

    /// <summary>Every word of a text, in order, as often as it stands there.</summary>
    internal static IEnumerable<string> In(string text)
    {
        var word = new StringBuilder();
        var afterApostrophe = false;
        foreach (var letter in Decomposed(SearchLetters.Of(text)))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
                continue;
            }
            // The s of "children's" is no word.
            if (word.Length > 0 && !(afterApostrophe && word.Length == 1 && word[0] == 's'))
                yield return word.ToString();
            afterApostrophe = word.Length > 0 && letter is '\'' or '’';
            word.Clear();
        }
    }

    // Ends with a blank, so that the last word ends too. What is no letter by itself counts as a blank.
    private static string Decomposed(string text)
    {
        var plain = text.Any(IsNoLetter) ? string.Concat(text.Select(c => IsNoLetter(c) ? ' ' : c)) : text;
        return (plain + ' ').Normalize(NormalizationForm.FormD);
    }

    private static bool IsNoLetter(char c) => char.IsSurrogate(c) || c >= '\uFFFE';
}
