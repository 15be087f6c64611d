using System.Text;

namespace Heed.Signals;

/// <summary>The forms in which a written word may have been meant.</summary>
internal static class WordForms
{
    private static readonly HashSet<string> Ages =
    [
        "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen",
        .. Enumerable.Range(4, 14).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>Whether it is the age of a child who can write, in figures or words.</summary>
    public static bool IsAge(string word) => Ages.Contains(word);

    /// <summary>The word, and where it has them: figures read as letters, letters three times in a row as one and as two.</summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        var letters = StandsForLetters(word) ? Lettered(word) : word;
        if (letters != word)
            yield return letters;
        if (!HasLongRun(letters))
            yield break;
        yield return Shortened(letters, 1);
        yield return Shortened(letters, 2);
    }

    /// <summary>The word with each letter left out in turn, and itself: two words one letter apart share one of these.</summary>
    public static IEnumerable<string> Near(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
            yield return word.Remove(i, 1);
    }

    // "r4ped" and "r@pe", not "p7" or "2017".
    private static bool StandsForLetters(string word) => word.Length > 2 && word.Count(char.IsAsciiLetter) >= 2
        && word[1..].Any(c => char.IsAsciiDigit(c) || c is '@' or '$');

    private static string Lettered(string word) =>
        string.Create(
            word.Length,
            word,
            static (letters, word) =>
            {
                for (var i = 0; i < word.Length; i++)
                {
                    letters[i] = word[i] switch
                    {
                        '0' => 'o',
                        '1' => 'i',
                        '3' => 'e',
                        '4' or '@' => 'a',
                        '5' or '$' => 's',
                        '7' => 't',
                        var letter => letter,
                    };
                }
            }
        );

    private static bool HasLongRun(string word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] == word[i - 2] && char.IsLetter(word[i]))
                return true;
        }
        return false;
    }

    private static string Shortened(string word, int most)
    {
        var shortened = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var run = 1;
            while (run <= i && word[i - run] == word[i])
                run++;
            if (run <= most || !RunIsLong(word, i))
                shortened.Append(word[i]);
        }
        return shortened.ToString();
    }

    private static bool RunIsLong(string word, int i)
    {
        var (from, to) = (i, i);
        while (from > 0 && word[from - 1] == word[i])
            from--;
        while (to + 1 < word.Length && word[to + 1] == word[i])
            to++;
        return to - from >= 2;
    }
}
