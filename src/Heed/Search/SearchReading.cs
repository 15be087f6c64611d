using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Text;

namespace Heed.Search;

/// <summary>Searches, and puts a record that was asked for by its reference first.</summary>
public sealed class SearchReading(RequestContext here, CancellationToken cancel)
{
    private const int LongestSnippet = 200;

    /// <summary>Answers a search.</summary>
    public async Task<SearchPage> LoadAsync()
    {
        var request = SearchRequest.Read(here);
        var (paths, named, result) = await FindAsync(request.Query, request.Kind);
        var isFound = named.Count > 0 || result.CountByKind.Count > 0;
        var isEnough = named.Count > 0 || (isFound && (result.IsInTitles || !Reading.IsQuestion(request.Query)));
        var some = isEnough ? null : await here.Reading.SearchSomeAsync(
            Programme, request.Query, request.Kind, SearchRequest.Most, cancel);
        result = some?.Result ?? result;
        List<SearchHit> hits = [.. NamedFirst(paths, named, result.Hits).Skip((request.PageNumber - 1) * SearchRequest.PageSize)
            .Take(SearchRequest.PageSize)];
        var page = new SearchPage
        {
            Here = here,
            Request = request,
            Counts = Counted(named, result),
            Suggestion = isFound ? null : await SuggestedAsync(request),
            IsPartial = some is not null,
            Missing = some?.Missing ?? [],
            Hits = hits,
            Programmes = Programme is null ? await TitlesAsync(hits) : new Dictionary<string, string>(),
        };
        return request.PageNumber <= page.Pages ? page : throw new BadRequestException(
            T($"There is no page {request.PageNumber} of these results. They end on page {page.Pages}."));
    }

    private async Task<Dictionary<string, string>> TitlesAsync(IEnumerable<SearchHit> hits)
    {
        var titles = new Dictionary<string, string>();
        foreach (var programme in hits.Select(h => h.Entry.Programme).Distinct())
            titles[programme] = (await here.Reading.FindAsync(programme, "", cancel))?.Entry.Title ?? programme;
        return titles;
    }

    private string? Programme => here.Programme.Length == 0 ? null : here.Programme;

    private async Task<(IReadOnlyList<string> Paths, IReadOnlyList<SearchHit> Named, SearchResult Result)> FindAsync(
        string query, string? kind)
    {
        var result = await here.Reading.SearchAsync(Programme, query, kind, SearchRequest.Most, cancel);
        var paths = TypedReference.PathsIn(query, here.Kinds);
        return (paths, await NamedAsync(paths, kind), result);
    }

    // Words that have no results either are no help.
    private async Task<OtherWords?> SuggestedAsync(SearchRequest request)
    {
        if (await here.Reading.SuggestAsync(Programme, request.Query, cancel) is not { } words)
            return null;
        var (_, named, result) = await FindAsync(words, request.Kind);
        var count = Counted(named, result).Where(c => request.Kind is null || c.Key == request.Kind).Sum(c => c.Value);
        return count > 0 ? new OtherWords(words, count) : null;
    }

    private static IEnumerable<SearchHit> NamedFirst(
        IReadOnlyList<string> paths, IReadOnlyList<SearchHit> named, IReadOnlyList<SearchHit> found)
    {
        // A record that was found by its words too is shown with the piece of text that holds them.
        var first = named.Select(n => found.FirstOrDefault(h => h.Entry.Sequence == n.Entry.Sequence) ?? n);
        return first.Concat(found.OrderBy(h => Place(paths, h))).DistinctBy(h => h.Entry.Sequence).Take(SearchRequest.Most);
    }

    private static Dictionary<string, int> Counted(IReadOnlyList<SearchHit> named, SearchResult result)
    {
        var counts = new Dictionary<string, int>(result.CountByKind);
        foreach (var hit in named.Where(
            n => result.Hits.Count < SearchRequest.Most && result.Hits.All(h => h.Entry.Sequence != n.Entry.Sequence)))
            counts[hit.Entry.Kind.Name] = counts.GetValueOrDefault(hit.Entry.Kind.Name) + 1;
        return counts;
    }

    // In one programme a named record is found even when none of its words are those typed.
    private async Task<IReadOnlyList<SearchHit>> NamedAsync(IReadOnlyList<string> paths, string? kind)
    {
        if (here.Programme.Length == 0 || paths.Count == 0)
            return [];
        var found = await here.Reading.FindManyAsync(here.Programme, paths, cancel);
        return
        [
            .. paths.Where(found.ContainsKey).Select(p => found[p])
                .Where(r => r.Entry.Standing == Standing.InForce && (kind is null || r.Entry.Kind.Name == kind))
                .Select(r => new SearchHit(r.Entry, [(Beginning(MarkdownText.Plain(r.Content?.Summary)), false)])),
        ];
    }

    private static int Place(IReadOnlyList<string> paths, SearchHit hit)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            if (paths[i] == hit.Entry.Path)
                return i;
        }
        return paths.Count;
    }

    private static string Beginning(string text) => text.Length <= LongestSnippet ? text : text[..LongestSnippet].TrimEnd() + "…";
}
