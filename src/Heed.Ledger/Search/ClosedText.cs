using System.Text;
using Heed.Ledger.Records;
using Heed.Ledger.Storage;

namespace Heed.Ledger.Search;

/// <summary>The text of an edition that no index of the database holds, opened for one search.</summary>
internal sealed class ClosedText(EntryRow entry, SearchText text)
{
    private readonly Lazy<HashSet<string>> inTitle = new(() => Forms($"{text.Title}\n{text.Names}"));
    private readonly Lazy<HashSet<string>> inLead = new(() => Forms(text.Lead));
    private readonly Lazy<HashSet<string>> inBody = new(() => Forms($"{text.Body}\n{text.Terms}"));

    public EntryRow Entry => entry;

    public string Title => text.Title;

    public string Names => text.Names;

    /// <summary>How many letters it has.</summary>
    public int Length => text.Title.Length + text.Names.Length + text.Lead.Length + text.Body.Length + text.Terms.Length;

    /// <summary>Whether as many words occur as must, in any form.</summary>
    public bool Holds(TextQuery query) => Count(query) >= query.Least;

    /// <summary>How well it matches, by the rule of the database's own index; null when it does not.</summary>
    public TextMatch? Match(TextQuery query)
    {
        var words = Count(query);
        if (words < query.Least)
            return null;
        var titled = Indexes(query).Where(w => Has(inTitle.Value, query, w)).ToList();
        var rank = query.IsSome ? -words - LedgerStorage.WeightOfTitle * titled.Count
            : titled.Count == query.Words.Count ? text.Title.Length
            : Indexes(query).All(w => titled.Contains(w) || Has(inLead.Value, query, w)) ? LedgerStorage.RankInLead
            : LedgerStorage.RankInText;
        return new TextMatch(entry.Sequence, rank, text.Title, text.Names,
            Snippet.Of(Marked(query, text.Lead), Marked(query, text.Body), rank is >= 0 and < LedgerStorage.RankInLead));
    }

    private static IEnumerable<int> Indexes(TextQuery query) => Enumerable.Range(0, query.Words.Count);

    private int Count(TextQuery query) =>
        Indexes(query).Count(w => Has(inTitle.Value, query, w) || Has(inLead.Value, query, w) || Has(inBody.Value, query, w));

    private static bool Has(HashSet<string> forms, TextQuery query, int place)
    {
        var word = query.Words[place];
        return forms.Contains(WordForm.Of(word)) || query.MayBeStart && place == query.Words.Count - 1 && forms.Any(
            f => f.StartsWith(word, StringComparison.Ordinal));
    }

    private static HashSet<string> Forms(string text) => [.. SearchWords.In(text).Select(WordForm.Of)];

    private static string Marked(TextQuery query, string sentences)
    {
        var marked = new StringBuilder(sentences.Length + 64);
        for (var at = 0; at < sentences.Length;)
        {
            var end = at;
            while (end < sentences.Length && char.IsLetterOrDigit(sentences[end]) == char.IsLetterOrDigit(sentences[at]))
                end++;
            var piece = sentences[at..end];
            var isMatch = char.IsLetterOrDigit(piece[0]) && Forms(piece) is var forms && Indexes(query).Any(w => Has(forms, query, w));
            marked.Append(isMatch ? $"{LedgerStorage.MatchStart}{piece}{LedgerStorage.MatchEnd}" : piece);
            at = end;
        }
        return marked.ToString();
    }
}
