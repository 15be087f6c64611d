using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Finding;

/// <summary>A draft that holds the words searched for.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="IsInTitle">Whether its title alone holds them.</param>
public sealed record DraftMatch(DraftLine Draft, bool IsInTitle)
{
    // Shorter ones would be the start of too much.
    private const int ShortestStart = 3;

    /// <summary>The drafts that hold all words, those with them in the title first; the start of a word is enough.</summary>
    public static IReadOnlyList<DraftMatch> In(IReadOnlyList<OpenDraft> drafts, string query)
    {
        var words = SearchWords.OfQuery(query);
        if (words.Count == 0)
            return [];
        var matches =
            from draft in drafts
            let title = SearchWords.Of(draft.Line.Title)
            where Hold(title, words) || Hold(
                [.. title, .. SearchWords.Of(ContentFacts.Text(draft.Content, draft.Line.Kind)), .. SearchWords.Of(draft.Line.Path)], words)
            select new DraftMatch(draft.Line, Hold(title, words));
        return [.. matches.OrderByDescending(m => m.IsInTitle)];
    }

    private static bool Hold(IReadOnlyList<string> text, IReadOnlyList<string> words) =>
        words.All(word => text.Any(t => t == word || word.Length >= ShortestStart && t.StartsWith(word, StringComparison.Ordinal)));
}
