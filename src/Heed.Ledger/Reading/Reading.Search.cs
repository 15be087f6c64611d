using Heed.Ledger.Records;
using Heed.Ledger.Search;
using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>What a search found.</summary>
/// <param name="Hits">The best matches, best first.</param>
/// <param name="CountByKind">How many records match, by name of kind.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<string, int> CountByKind)
{
    /// <summary>Whether the best has all the words in its title and names.</summary>
    public bool IsInTitles { get; init; }

    /// <summary>Nothing.</summary>
    public static SearchResult Nothing { get; } = new([], new Dictionary<string, int>());
}

/// <summary>A record that a search found.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Snippet">A piece of its text, taken apart into plain and matching runs.</param>
public sealed record SearchHit(Entry Entry, IReadOnlyList<(string Text, bool IsMatch)> Snippet);

public sealed partial class Reading
{
    private const int MostHits = 500;

    /// <summary>Searches titles and texts of everything the viewer may see.</summary>
    /// <param name="programme">The programme; null for all.</param>
    /// <param name="words">What the reader typed. All words must occur, in any form, but for those that say nothing, such as "the"; when
    /// they don't, the last may be the start of a word. No word is ever replaced: see <see cref="SuggestAsync"/>.</param>
    /// <param name="kind">Only records of this kind; null for all.</param>
    /// <param name="take">How many at most, up to 500.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<SearchResult> SearchAsync(
        string? programme, string words, string? kind, int take, CancellationToken cancel = default)
    {
        var typed = SearchWords.OfQuery(words);
        if (typed.Count == 0)
            return SearchResult.Nothing;
        var sought = FillerWords.Without(typed);
        foreach (var query in (TextQuery[])[new(sought, programme), new(sought, programme, MayBeStart: true)])
        {
            if (await CountMatchesAsync(query, cancel) is { Count: > 0 } counts)
            {
                var (hits, isInTitles) = await HitsAsync(query, typed, kind, take, cancel);
                return new SearchResult(hits, counts) { IsInTitles = isInTitles };
            }
        }
        return SearchResult.Nothing;
    }

    private IQueryable<EntryRow> Searchable(string? programme) => Visible(programme).Where(e => e.Standing == Standing.InForce);

    private async Task<IQueryable<EntryRow>> FoundAsync(TextQuery query, CancellationToken cancel)
    {
        var match = await MatchAsync(query, cancel);
        var visible = Searchable(query.Programme);
        var (indexed, closed) = match;
        return query.Programme is not null ? Among(visible, match)
            : closed.Length == 0 ? visible.Where(e => indexed.Contains(e.Sequence))
            : visible.Where(e => indexed.Contains(e.Sequence) || closed.Contains(e.Sequence));
    }

    // What the database's index holds, and those of the closed editions that hold the words.
    private async Task<(IQueryable<long> Indexed, long[] Closed)> MatchAsync(TextQuery query, CancellationToken cancel) =>
        (storage.Matching(
            db, query), [.. (await ClosedTextsAsync(query.Programme, cancel)).Where(t => t.Holds(query)).Select(t => t.Entry.Sequence)]);

    // Within a programme it is quicker to walk along the index of what is visible than to fetch every edition that matches, so
    // the sum keeps the database from starting with the matches.
    private static IQueryable<EntryRow> Among(IQueryable<EntryRow> visible, (IQueryable<long> Indexed, long[] Closed) match)
    {
        var (indexed, closed) = match;
        return closed.Length == 0
            ? visible.Where(e => indexed.Contains(e.Sequence + 0))
            : visible.Where(e => indexed.Contains(e.Sequence + 0) || closed.Contains(e.Sequence));
    }

    private async Task<IReadOnlyDictionary<string, int>> CountMatchesAsync(TextQuery query, CancellationToken cancel) =>
        await CountAsync((await FoundAsync(query, cancel)).Select(e => e.Kind), cancel);

    private async Task<(IReadOnlyList<SearchHit> Hits, bool IsInTitles)> HitsAsync(
        TextQuery query, IReadOnlyList<string> typed, string? kind, int take, CancellationToken cancel)
    {
        var visible = Searchable(query.Programme);
        if (kind is not null)
            visible = DatabaseText.IsValid(kind) ? visible.Where(e => e.Kind == kind) : visible.Where(e => false);
        var sequencesSeen = visible.Select(e => e.Sequence);
        var most = Math.Clamp(take, 0, MostHits);
        var closed = (await ClosedTextsAsync(query.Programme, cancel)).Where(t => kind is null || t.Entry.Kind == kind)
            .Select(t => t.Match(query)).OfType<TextMatch>();
        var matches = (await storage.SearchAsync(db, query, sequencesSeen, most, cancel)).Concat(closed).OrderBy(m => m.Rank)
            .ThenByDescending(m => m.Sequence).Take(most).ToList();
        var sequences = matches.Select(m => m.Sequence).ToArray();
        var entries = await visible.Where(e => sequences.Contains(e.Sequence)).ToDictionaryAsync(e => e.Sequence, cancel);
        var seen = matches.Where(m => entries.ContainsKey(m.Sequence)).Select(m => (m, entries[m.Sequence])).ToList();
        var hits = (await WeighedAsync(query, typed, seen, cancel)).Select(f => new SearchHit(Seen(f.Entry), Runs(f.Match.Snippet)));
        var isInTitles = matches.Count > 0 && matches[0].Rank < LedgerStorage.RankInLead;
        // Which search is run must not depend on the kind that is shown.
        if (kind is not null && !isInTitles)
            isInTitles = (await HitsAsync(query, typed, null, 1, cancel)).IsInTitles;
        return ([.. hits], isInTitles);
    }

    private static List<(string, bool)> Runs(string snippet)
    {
        var runs = new List<(string, bool)>();
        foreach (var piece in snippet.Split(LedgerStorage.MatchStart))
        {
            var end = piece.IndexOf(LedgerStorage.MatchEnd, StringComparison.Ordinal);
            if (end >= 0)
                runs.Add((piece[..end], true));
            if (piece.Length > end + 1)
                runs.Add((piece[(end + 1)..], false));
        }
        return runs;
    }
}
