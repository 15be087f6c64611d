using Heed.Ledger.Search;
using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>What was found for some of the words only.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Missing">The words that occur nowhere; none when each occurs.</param>
public sealed record PartialResult(SearchResult Result, IReadOnlyList<string> Missing);

public sealed partial class Reading
{
    // From so many telling words on, a text that happens to hold them all is no better an answer than a title with most of them.
    private const int WholeQuestion = 4;

    // Each word more is a look at the index.
    private const int MostOfSome = 12;

    /// <summary>
    /// Searches for some of the words, after <see cref="SearchAsync"/> found nothing for all of them, or a whole question in no title: for
    /// those that occur at all, or else for most of them. Null when that finds nothing. Whoever shows it must say so.
    /// </summary>
    public async Task<PartialResult?> SearchSomeAsync(
        string? programme, string words, string? kind, int take, CancellationToken cancel = default)
    {
        var typed = SearchWords.OfQuery(words);
        var sought = FillerWords.Without(typed).Take(MostOfSome).ToList();
        var known = new List<string>();
        foreach (var word in sought)
        {
            if (await OccursAsync(word, programme, cancel))
                known.Add(word);
        }
        // Of a misspelt "recommendation 3" the 3 alone means nothing.
        if (sought.Count < 2 || !known.Any(w => w.Length > 2 && !w.All(char.IsAsciiDigit)))
            return null;
        var missing = sought.Except(known).ToList();
        if (missing.Count > 0 && new TextQuery(known, programme) is var all
            && await CountMatchesAsync(all, cancel) is { Count: > 0 } counts
            && await HitsAsync(all, typed, kind, take, cancel) is var found && (found.IsInTitles || known.Count < WholeQuestion))
            return new PartialResult(new SearchResult(found.Hits, counts), missing);
        var least = Math.Max(2, (known.Count + 1) / 2);
        if (least >= known.Count)
            return null;
        var (hits, _) = await HitsAsync(new TextQuery(known, programme) { Least = least }, typed, null, MostHits, cancel);
        if (hits.Count == 0)
            return null;
        var byKind = hits.GroupBy(h => h.Entry.Kind.Name).ToDictionary(g => g.Key, g => g.Count());
        return new PartialResult(
            new SearchResult([.. hits.Where(h => kind is null || h.Entry.Kind.Name == kind).Take(take)], byKind), missing);
    }

    /// <summary>Whether somebody asks a whole question, rather than for a name.</summary>
    public static bool IsQuestion(string words) => FillerWords.Without(SearchWords.OfQuery(words)).Count >= WholeQuestion;

    private async Task<bool> OccursAsync(string word, string? programme, CancellationToken cancel) =>
        await (await FoundAsync(new TextQuery([word], programme), cancel)).AnyAsync(cancel);
}
