using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.OpenData;

namespace Heed.Across;

/// <summary>The pages that gather records of every kind, as a page, a spreadsheet and a calendar.</summary>
public static class AcrossEndpoints
{
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
                $"/{by.List}/{{value}}.csv", async (string value, RequestContext here, KindRegistry registry, CancellationToken cancel) =>
                    new GatheredCsv(here, $"{by.List}-{value}", await RowsAsync(by, value, here, registry, cancel)));
            programme.MapGet(
                $"/{by.List}/{{value}}.ics", async (string value, RequestContext here, KindRegistry registry, CancellationToken cancel) =>
                    await CalendarReading.OfQueryAsync(
                        by.Query(here, registry, value), $"{by.List}/{value}",
                        $"{here.ProgrammeTitle}: {await NameAsync(by, value, here, registry, cancel)}", registry, here, cancel));
        }
    }

    private static async Task<string> NameAsync(
        Gathering by, string value, RequestContext here, KindRegistry registry, CancellationToken cancel) =>
        (await by.NamesAsync(here, registry, [value], cancel)).GetValueOrDefault(value, value);

    private static async Task<IReadOnlyList<ListRow>> RowsAsync(
        Gathering by, string value, RequestContext here, KindRegistry registry, CancellationToken cancel)
    {
        var query = by.Query(here, registry, value) with { Order = EntryOrder.Awaited, Take = Most.InPart, MostBytes = Most.BytesInPart };
        return await ListOfRecords.RowsAsync(here, (await here.Reading.ListAsync(query, cancel)).Records, cancel);
    }
}
