using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Search;

/// <summary>Understands a record's name as people say it: "recommendation 1", "update 10 part 2", "neglect 4".</summary>
public static class TypedReference
{
    // Shorter beginnings of a kind's name, such as "re", could mean anything.
    private const int ShortestName = 3;

    /// <summary>The addresses that a query may name, likeliest first; none when it names no record.</summary>
    public static IReadOnlyList<string> PathsIn(string query, KindCatalogue kinds)
    {
        var words = SearchWords.OfQuery(query);
        if (!words.Any(w => w.Any(char.IsAsciiDigit)) || words.Count > 6)
            return [];
        var named = kinds.All.Where(k => k.Template.Length > 0 && Names(k, words[0]))
            .Select(k => k.PathOf(string.Join('-', words.Skip(1))));
        var bare = kinds.All.Where(k => k.Template.Length > 0).Select(k => k.PathOf(string.Join('-', words)));
        return [.. (words.Count > 1 ? named : []).Concat(bare).Where(path => kinds.TryResolve(path, out _, out _)).Distinct()];
    }

    private static bool Names(Kind kind, string word) =>
        word.Length >= ShortestName
            && (kind.Label.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                || kind.Plural.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
