using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Platform.Http;

namespace Heed.Lists;

/// <summary>Every list of every kind.</summary>
public static class ListEndpoints
{
    /// <summary>Maps the pages of lists below a programme, and below the records of other kinds.</summary>
    public static void MapLists(this IEndpointRouteBuilder programme, KindRegistry registry)
    {
        foreach (var pages in registry.All.Where(f => f.Kind.List.Length > 0))
        {
            foreach (var (address, group) in programme.ListsOf(pages))
                group.MapGet(
                    address, async (RequestContext here, CancellationToken cancel) => new View(
                        "/Lists/List.cshtml", await ListOfRecords.LoadAsync(pages, here, cancel)));
        }
    }

    /// <summary>The addresses of a kind's lists: the programme's, and the one below each record that its records are below.</summary>
    public static IEnumerable<(string Address, RouteGroupBuilder Group)> ListsOf(this IEndpointRouteBuilder programme, KindPages pages)
    {
        yield return ("/" + pages.Kind.List, programme.MapGroup("").Takes(ListRequest.Parameters(pages)));
        if (pages.Kind.IsBelow)
            yield return ("/" + pages.Kind.ListBelow, programme.MapGroup("").Takes(ListRequest.Parameters(pages))
                .AddEndpointFilter(async (context, next) => await AboveIsThereAsync(pages.Kind, context) ?? await next(context)));
    }

    private static async Task<IResult?> AboveIsThereAsync(Kind kind, EndpointFilterInvocationContext context)
    {
        var here = context.HttpContext.RequestServices.GetRequiredService<RequestContext>();
        var above = ListRequest.AboveIn(context.HttpContext.Request, kind)!;
        var found = await here.Reading.FindAsync(here.Programme, above, context.HttpContext.RequestAborted);
        return found?.Content is null ? ErrorResults.NotFound(here) : null;
    }
}
