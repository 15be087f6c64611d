using Heed.Layout;
using Heed.Lists;
using Heed.Platform.Http;

namespace Heed.Programmes;

/// <summary>The list of programmes, and the list of everything that one of them holds.</summary>
public static class ProgrammeEndpoints
{
    /// <summary>Maps the list of programmes.</summary>
    public static void MapProgrammes(this IEndpointRouteBuilder site) =>
        site.MapGet("/", async (RequestContext here, KindRegistry registry, CancellationToken cancel) =>
            new View("/Programmes/Programmes.cshtml", await ProgrammeList.LoadAsync(here, registry, cancel))).Takes("page");

    /// <summary>Maps the list of everything below a programme.</summary>
    public static void MapContents(this IEndpointRouteBuilder programme) =>
        programme.MapGet("/contents", async (RequestContext here, KindRegistry registry, CancellationToken cancel) =>
            new View("/Programmes/Contents.cshtml", await ProgrammeContents.LoadAsync(here, registry, cancel)));
}
