using Heed.Layout;
using Heed.Lists;
using Heed.OpenData;
using Heed.Platform.Http;
using Heed.Programmes;

namespace Heed.Overview;

/// <summary>The front page: the one programme of a site, or all of its programmes side by side.</summary>
public static class OverviewEndpoints
{
    /// <summary>Maps the front page.</summary>
    public static void MapOverview(this IEndpointRouteBuilder site) =>
        site.MapGet("/", ShowAsync).Takes([.. OverviewFilter.Parameters, "page"]);

    /// <summary>Maps the same as data.</summary>
    public static void MapOverviewData(this IEndpointRouteBuilder site)
    {
        var data = site.MapGroup("").Open().WithMementos().Takes(OverviewFilter.Parameters);
        data.MapGet("/programmes.csv", async (RequestContext here, KindRegistry registry, CancellationToken cancel) =>
            new OverviewCsv(await OverviewPage.LoadAsync(here, registry, cancel)));
        data.MapGet("/programmes.json", async (RequestContext here, KindRegistry registry, CancellationToken cancel) =>
            Answers.Json(OverviewDocument.Of(await OverviewPage.LoadAsync(here, registry, cancel))));
    }

    private static async Task<View> ShowAsync(RequestContext here, KindRegistry registry, CancellationToken cancel) =>
        await here.Reading.HasSeveralProgrammesAsync(cancel)
            ? new View("/Overview/Overview.cshtml", await OverviewPage.LoadAsync(here, registry, cancel))
            : new View("/Programmes/Programmes.cshtml", await ProgrammeList.LoadAsync(here, registry, cancel));
}
