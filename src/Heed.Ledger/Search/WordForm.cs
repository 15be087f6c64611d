using System.Buffers;

namespace Heed.Ledger.Search;

/// <summary>
/// Makes one form of the forms of an English word, as the databases' stemmers do for what they index: meetings and meeting, agreed and
/// agree.
/// </summary>
internal static class WordForm
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The form.</summary>
    public static string Of(string word)
    {
        if (word.Length < 4)
            return word;
        var form = Plural(word);
        foreach (var ending in (string[])["ingly", "edly", "ing", "ed", "ly"])
        {
            if (form.EndsWith(ending, StringComparison.Ordinal) && !form.EndsWith("eed", StringComparison.Ordinal)
                && form.AsSpan(0, form.Length - ending.Length) is { Length: >= 3 } stem && HasVowel(stem))
            {
                form = Single(stem.ToString());
                break;
            }
        }
        return form.Length > 3 && form[^1] == 'e' ? form[..^1] : form[^1] == 'y' ? form[..^1] + 'i' : form;
    }

    private static string Plural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + 'y'
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal)
        ? word[..^1]
        : word;

    // Planned is plan, but called is call.
    private static string Single(string stem) => stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1]
        : stem;

    private static bool HasVowel(ReadOnlySpan<char> stem) => stem.IndexOfAny(Vowels) >= 0;
}
