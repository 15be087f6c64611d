using Heed.Layout;
using Heed.Platform.Http;

namespace Heed.Search;

/// <summary>Search in one programme and over all of them.</summary>
public static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder programme) =>
        programme.MapGet("/search", ShowAsync).Takes(SearchRequest.Parameters);

    /// <summary>Maps search over all programmes.</summary>
    public static void MapSearchOfAll(this IEndpointRouteBuilder site) =>
        site.MapGet("/search", ShowAsync).AddEndpointFilter<ProgrammeFilter>().Takes(SearchRequest.Parameters);

    private static async Task<View> ShowAsync(RequestContext here, CancellationToken cancel) =>
        new("/Search/Search.cshtml", await new SearchReading(here, cancel).LoadAsync());
}
