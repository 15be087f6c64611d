using Heed.Ledger.Records;
using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>What a search found.</summary>
/// <param name="Hits">The best matches, best first.</param>
/// <param name="CountByKind">How many records match, by name of kind.</param>
/// <param name="Corrected">The words searched for instead, when those asked for were not found; null when they were.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<string, int> CountByKind, string? Corrected);

/// <summary>A record that a search found.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Snippet">A piece of its text, taken apart into plain and matching runs.</param>
public sealed record SearchHit(Entry Entry, IReadOnlyList<(string Text, bool IsMatch)> Snippet);

public sealed partial class Reading
{
    private const int MostHits = 500;

    /// <summary>Searches titles and texts of everything the viewer may see.</summary>
    /// <param name="programme">The programme; null for all.</param>
    /// <param name="words">What the reader typed. All words must occur; a misspelt name is put right when nothing else is found.</param>
    /// <param name="kind">Only records of this kind; null for all.</param>
    /// <param name="take">How many at most, up to 500.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<SearchResult> SearchAsync(
        string? programme, string words, string? kind, int take, CancellationToken cancel = default)
    {
        var asked = SearchWords.OfQuery(words);
        if (asked.Count == 0)
            return new SearchResult([], new Dictionary<string, int>(), null);
        var counts = await CountMatchesAsync(programme, asked, cancel);
        if (counts.Count > 0)
            return new SearchResult(await HitsAsync(programme, asked, kind, take, cancel), counts, null);
        var corrected = await CorrectAsync(programme, asked, cancel);
        if (corrected is null)
            return new SearchResult([], counts, null);
        counts = await CountMatchesAsync(programme, corrected, cancel);
        var hits = await HitsAsync(programme, corrected, kind, take, cancel);
        return new SearchResult(hits, counts, counts.Count > 0 ? string.Join(' ', corrected) : null);
    }

    private IQueryable<EntryRow> Searchable(string? programme) => Visible(programme).Where(e => e.Standing == Standing.InForce);

    private TextQuery Query(IReadOnlyList<string> words) => new(words, Viewer.ReadsOnlyPublic);

    private IQueryable<EntryRow> Found(string? programme, IReadOnlyList<string> words)
    {
        var matching = storage.Matching(db, Query(words));
        return Searchable(programme).Where(e => matching.Contains(e.Sequence));
    }

    private async Task<IReadOnlyDictionary<string, int>> CountMatchesAsync(
        string? programme, IReadOnlyList<string> words, CancellationToken cancel) =>
        await Found(programme, words).GroupBy(e => e.Kind).ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(
        string? programme, IReadOnlyList<string> words, string? kind, int take, CancellationToken cancel)
    {
        var visible = Searchable(programme);
        if (kind is not null)
            visible = Stored.Holds(kind) ? visible.Where(e => e.Kind == kind) : visible.Where(e => false);
        var sequencesSeen = visible.Select(e => e.Sequence);
        var matches = await storage.SearchAsync(db, Query(words), sequencesSeen, Math.Clamp(take, 0, MostHits), cancel);
        var sequences = matches.Select(m => m.Sequence).ToArray();
        var entries = await visible.Where(e => sequences.Contains(e.Sequence)).ToDictionaryAsync(e => e.Sequence, cancel);
        var shown = matches.Where(m => entries.ContainsKey(m.Sequence));
        return [.. shown.Select(m => new SearchHit(Seen(entries[m.Sequence]), Runs(m.Snippet)))];
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
