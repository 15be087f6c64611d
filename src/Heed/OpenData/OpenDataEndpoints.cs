using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Platform.Http;
using Heed.Records;

namespace Heed.OpenData;

/// <summary>Every list and record in other formats, at the same address with an ending, with the same filters and the same as-at.</summary>
public static class OpenDataEndpoints
{
    private const string Programme = "/{programme}";

    /// <summary>Maps the formats of lists, records and programmes.</summary>
    public static void MapOpenData(this IEndpointRouteBuilder site, KindRegistry registry)
    {
        var below = site.MapGroup("/{programme}").Open().WithMementos();
        foreach (var pages in registry.All.Where(f => f.Kind.List.Length > 0))
        {
            MapList(below, pages);
            MapRecord(below, pages);
        }
        MapProgramme(site.MapGroup("").Open().WithMementos(), registry);
        MapDescriptions(site.MapGroup("/{programme}").Open(), registry);
        site.MapSitemap(registry);
        site.MapRobots();
    }

    /// <summary>Opens data to the pages of any other site: it is public, and no cookie goes with it.</summary>
    public static RouteGroupBuilder Open(this RouteGroupBuilder group) =>
        group
            .AddEndpointFilter(
                (context, next) =>
                {
                    context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
                    context.HttpContext.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
                    return next(context);
                }
            )
            .AddEndpointFilter<ProgrammeFilter>();

    private static void MapList(RouteGroupBuilder below, KindPages pages)
    {
        foreach (var (list, group) in below.ListsOf(pages))
        {
            group.MapGet(
                list + ".json", async (RequestContext here, CancellationToken cancel) => Answers.Json(
                    await ListDocument.LoadAsync(pages, here, cancel)));
            group.MapGet(list + ".csv", (RequestContext here, CancellationToken cancel) => ListCsv.AskAsync(pages, here, cancel));
            group.MapGet(
                list + ".atom", async (RequestContext here, CancellationToken cancel) => AtomFeed.Answer(
                    await FeedReading.OfListAsync(pages, here, ".atom", cancel)));
            group.MapGet(
                list + ".feed.json", async (RequestContext here, CancellationToken cancel) => JsonFeed.Answer(
                    await FeedReading.OfListAsync(pages, here, ".feed.json", cancel)));
            if (pages.HasDays)
                group.MapGet(
                    list + ".ics", (RequestContext here, CancellationToken cancel) => CalendarReading.OfListAsync(pages, here, cancel));
        }
    }

    private static void MapRecord(RouteGroupBuilder below, KindPages pages)
    {
        var record = "/" + pages.Kind.Template;
        below = below.MapGroup("").Takes("page");
        below.MapGet(record + ".json", (HttpContext http, RequestContext here, CancellationToken cancel) =>
            AnswerAsync(http, pages, here, async found => Answers.Json(await RecordDocument.LoadAsync(found, here, cancel)), cancel));
        below.MapGet(record + ".atom", (HttpContext http, RequestContext here, CancellationToken cancel) =>
            AnswerAsync(http, pages, here, async found => AtomFeed.Answer(await FeedReading.OfRecordAsync(found, here, cancel)), cancel));
        if (pages.HasDays)
            below.MapGet(record + ".ics", (HttpContext http, RequestContext here, CancellationToken cancel) =>
                AnswerAsync(http, pages, here, found => Task.FromResult(CalendarReading.OfRecord(found, pages, here)), cancel));
    }

    private static void MapProgramme(RouteGroupBuilder site, KindRegistry registry)
    {
        site = site.MapGroup("").Takes("page");
        site.MapGet(Programme + ".json", async (RequestContext here, CancellationToken cancel) =>
        {
            var (record, problem) = await RecordEndpoints.FindAsync("", here, cancel);
            return problem ?? Answers.Json(await ProgrammeDocument.LoadAsync(record!, registry, here, cancel));
        });
        site.MapGet(
            Programme + ".atom", async (RequestContext here, CancellationToken cancel) => AtomFeed.Answer(
                await FeedReading.OfProgrammeAsync(here, ".atom", cancel)));
        site.MapGet(
            Programme + ".feed.json", async (RequestContext here, CancellationToken cancel) => JsonFeed.Answer(
                await FeedReading.OfProgrammeAsync(here, ".feed.json", cancel)));
        site.MapGet(
            Programme + ".ics", (RequestContext here, CancellationToken cancel) => CalendarReading.OfProgrammeAsync(
                registry, here, cancel));
    }

    private static void MapDescriptions(RouteGroupBuilder below, KindRegistry registry)
    {
        below.MapTimemaps(registry);
        below.MapOpenSearch();
        below.MapGet(
            "/data", async (RequestContext here, CancellationToken cancel) => new View(
                "/OpenData/OpenData.cshtml", await OpenDataPage.LoadAsync(registry, here, cancel)));
        below.MapGet(
            "/data.jsonld", (RequestContext here) => Answers.Json(Catalogue.Of(registry, here), "application/ld+json; charset=utf-8"));
        foreach (var pages in registry.All.Where(f => f.Kind.List.Length > 0))
            below.MapGet($"/{pages.Kind.List}.csv-metadata.json", (RequestContext here) => TableDescription.Answer(pages, here));
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http, KindPages pages, RequestContext here, Func<ReadRecord, Task<IResult>> answer, CancellationToken cancel)
    {
        var (record, problem) = await RecordEndpoints.FindAsync(RecordEndpoints.PathOf(http, pages), here, cancel);
        return problem ?? await answer(record!);
    }
}
