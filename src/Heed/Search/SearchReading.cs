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
        var programme = here.Programme.Length == 0 ? null : here.Programme;
        var result = await here.Reading.SearchAsync(programme, request.Query, request.Kind, SearchRequest.Most, cancel);
        var paths = TypedReference.PathsIn(request.Query, here.Kinds);
        var named = await NamedAsync(paths, request.Kind);
        // Who asks for a record by its name is not served with a guess at another spelling.
        if (named.Count > 0 && result.Corrected is not null)
            result = new SearchResult([], new Dictionary<string, int>(), null);
        if (named.Count == 0 && result.Corrected is not null)
        {
            paths = TypedReference.PathsIn(result.Corrected, here.Kinds);
            named = await NamedAsync(paths, request.Kind);
        }
        var hits = NamedFirst(paths, named, result.Hits);
        var page = new SearchPage
        {
            Here = here,
            Request = request,
            Counts = Counted(named, result),
            Corrected = result.Corrected,
            Hits = [.. hits.Skip((request.PageNumber - 1) * SearchRequest.PageSize).Take(SearchRequest.PageSize)],
        };
        return request.PageNumber <= page.Pages ? page : throw new BadRequestException(
            $"There is no page {request.PageNumber} of these results. They end on page {page.Pages}.");
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
