using Heed.Layout;
using Heed.Lists;

namespace Heed.Programmes;

/// <summary>The list of everything that a programme holds.</summary>
public static class ProgrammeEndpoints
{
    /// <summary>Maps the list of everything below a programme.</summary>
    public static void MapContents(this IEndpointRouteBuilder programme) =>
        programme.MapGet("/contents", async (RequestContext here, KindRegistry registry, CancellationToken cancel) =>
            new View("/Programmes/Contents.cshtml", await ProgrammeContents.LoadAsync(here, registry, cancel)));
}
