using Heed.Layout;
using Heed.Platform.Http;

namespace Heed.Lists;

/// <summary>Every list of every kind.</summary>
public static class ListEndpoints
{
    /// <summary>Maps the pages of lists below a programme.</summary>
    public static void MapLists(this IEndpointRouteBuilder programme, KindRegistry registry)
    {
        foreach (var pages in registry.All.Where(f => f.Kind.List.Length > 0))
            programme.MapGet("/" + pages.Kind.List, async (Here here, CancellationToken cancel) => new View("/Lists/List.cshtml", await ListOfRecords.LoadAsync(pages, here, cancel))).Takes(ListRequest.Parameters(pages));
    }
}
