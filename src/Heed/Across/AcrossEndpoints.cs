using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.OpenData;
using Heed.Platform.Http;

namespace Heed.Across;

/// <summary>The pages that gather records of every kind, as a page, a spreadsheet and a calendar.</summary>
public static class AcrossEndpoints
{
    /// <summary>Maps what is asked of one body in all programmes.</summary>
    public static void MapEverywhere(this IEndpointRouteBuilder site, KindRegistry registry) =>
        site.MapGet(
            $"/{registry.SharedBySite.Kind.List}/{{same}}", async (string same, RequestContext here, CancellationToken cancel) =>
                await EverywherePage.LoadAsync(same, here, registry, cancel) is { } page
                    ? new View("/Across/Everywhere.cshtml", page) : ErrorResults.NotFound(here)).Takes("page");

    /// <summary>Maps them below a programme.</summary>
    public static void MapAcross(this IEndpointRouteBuilder programme)
    {
        foreach (var by in Gathering.All)
        {
            programme.MapGet(
                $"/{by.List}", async (RequestContext here, KindRegistry registry, CancellationToken cancel) => new View(
                    "/Across/Values.cshtml", await ValuesPage.LoadAsync(by, here, registry, cancel)));
            programme.MapGet(
                $"/{by.List}/{{value}}", async (string value, RequestContext here, KindRegistry registry, CancellationToken cancel) =>
                    await GatheredPage.LoadAsync(by, value, here, registry, cancel) is { } page
                        ? new View("/Across/Gathered.cshtml", page) : ErrorResults.NotFound(here));
            programme.MapGet(
                $"/{by.List}/{{value}}.csv", (string value, RequestContext here, KindRegistry registry, CancellationToken cancel) =>
                    AnswerAsync(
                        by, value, here, registry, async _ => new GatheredCsv(
                            here, $"{by.List}-{value}", await RowsAsync(by, value, here, registry, cancel)), cancel));
            programme.MapGet(
                $"/{by.List}/{{value}}.ics", (string value, RequestContext here, KindRegistry registry, CancellationToken cancel) =>
                    AnswerAsync(
                        by, value, here, registry, name => CalendarReading.OfQueryAsync(
                            by.Query(here, registry, value), $"{by.List}/{value}", $"{here.ProgrammeTitle}: {name}", registry, here,
                            cancel), cancel));
        }
    }

    // A file of what is not there would be kept in memory like a page that is: anyone could fill it.
    private static async Task<IResult> AnswerAsync(
        Gathering by, string value, RequestContext here, KindRegistry registry, Func<string, Task<IResult>> answer,
        CancellationToken cancel) =>
        await by.FindAsync(value, here, registry, cancel) is { } named ? await answer(named.Name) : ErrorResults.NotFound(here);

    private static async Task<IReadOnlyList<ListRow>> RowsAsync(
        Gathering by, string value, RequestContext here, KindRegistry registry, CancellationToken cancel)
    {
        var query = by.Query(here, registry, value) with { Order = EntryOrder.Awaited, Take = Most.InPart, MostBytes = Most.BytesInPart };
        return await ListOfRecords.RowsAsync(here, (await here.Reading.ListAsync(query, cancel)).Records, cancel);
    }
}
