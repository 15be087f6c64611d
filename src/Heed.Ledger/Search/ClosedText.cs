using System.Text;
using Heed.Ledger.Records;
using Heed.Ledger.Storage;

namespace Heed.Ledger.Search;

/// <summary>The text of an edition that no index of the database holds, opened for one search.</summary>
internal sealed class ClosedText(EntryRow entry, string title, string body)
{
    private readonly Lazy<HashSet<string>> inTitle = new(() => Forms(title));
    private readonly Lazy<HashSet<string>> inBody = new(() => Forms(body));

    public EntryRow Entry => entry;

    public string Title => title;

    public string Body => body;

    /// <summary>Whether every word occurs, in any form.</summary>
    public bool Holds(TextQuery query) => query.Words.Index()
        .All(w => Has(inTitle.Value, query, w.Index) || Has(inBody.Value, query, w.Index));

    /// <summary>How well it matches, by the rule of the database's own index; null when it does not.</summary>
    public TextMatch? Match(TextQuery query)
    {
        if (!Holds(query))
            return null;
        var isTitle = query.Words.Index().All(w => Has(inTitle.Value, query, w.Index));
        return new TextMatch(entry.Sequence, isTitle ? title.Length : LedgerStorage.RankOutsideTitle, Snippet.Of(Marked(query)));
    }

    private static bool Has(HashSet<string> forms, TextQuery query, int place)
    {
        var word = query.Words[place];
        return forms.Contains(WordForm.Of(word)) || query.MayBeStart && place == query.Words.Count - 1 && forms.Any(
            f => f.StartsWith(word, StringComparison.Ordinal));
    }

    private static HashSet<string> Forms(string text) => [.. SearchWords.In(text).Select(WordForm.Of)];

    private string Marked(TextQuery query)
    {
        var marked = new StringBuilder(body.Length + 64);
        for (var at = 0; at < body.Length;)
        {
            var end = at;
            while (end < body.Length && char.IsLetterOrDigit(body[end]) == char.IsLetterOrDigit(body[at]))
                end++;
            var piece = body[at..end];
            var isMatch = char.IsLetterOrDigit(piece[0]) && Forms(piece) is var forms && query.Words.Index()
                .Any(w => Has(forms, query, w.Index));
            marked.Append(isMatch ? $"{LedgerStorage.MatchStart}{piece}{LedgerStorage.MatchEnd}" : piece);
            at = end;
        }
        return marked.ToString();
    }
}
