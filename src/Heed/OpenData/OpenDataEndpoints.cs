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
    public static void MapOpenData(this IEndpointRouteBuilder site, Faces faces)
    {
        var below = site.MapGroup("/{programme}").Open().WithMementos();
        foreach (var face in faces.All.Where(f => f.Kind.List.Length > 0))
        {
            MapList(below, face);
            MapRecord(below, face);
        }
        MapProgramme(site.MapGroup("").Open().WithMementos(), faces);
        MapDescriptions(site.MapGroup("/{programme}").Open(), faces);
        site.MapSitemap(faces);
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
            .AddEndpointFilter<EnterProgramme>();

    private static void MapList(RouteGroupBuilder below, Face face)
    {
        var list = "/" + face.Kind.List;
        below = below.MapGroup("").Takes(ListRequest.Parameters(face));
        below.MapGet(list + ".json", async (Here here, CancellationToken cancel) => Answers.Json(await ListDocument.LoadAsync(face, here, cancel)));
        below.MapGet(list + ".csv", (Here here, CancellationToken cancel) => ListCsv.AskAsync(face, here, cancel));
        below.MapGet(list + ".atom", async (Here here, CancellationToken cancel) => AtomFeed.Answer(await FeedReading.OfListAsync(face, here, ".atom", cancel)));
        below.MapGet(list + ".feed.json", async (Here here, CancellationToken cancel) => JsonFeed.Answer(await FeedReading.OfListAsync(face, here, ".feed.json", cancel)));
        if (face.HasDays)
            below.MapGet(list + ".ics", (Here here, CancellationToken cancel) => CalendarReading.OfListAsync(face, here, cancel));
    }

    private static void MapRecord(RouteGroupBuilder below, Face face)
    {
        var record = "/" + face.Kind.Template;
        below = below.MapGroup("").Takes("page");
        below.MapGet(record + ".json", (HttpContext http, Here here, CancellationToken cancel) =>
            AnswerAsync(http, face, here, async found => Answers.Json(await RecordDocument.LoadAsync(found, here, cancel)), cancel));
        below.MapGet(record + ".atom", (HttpContext http, Here here, CancellationToken cancel) =>
            AnswerAsync(http, face, here, async found => AtomFeed.Answer(await FeedReading.OfRecordAsync(found, here, cancel)), cancel));
        if (face.HasDays)
            below.MapGet(record + ".ics", (HttpContext http, Here here, CancellationToken cancel) =>
                AnswerAsync(http, face, here, found => Task.FromResult(CalendarReading.OfRecord(found, face, here)), cancel));
    }

    private static void MapProgramme(RouteGroupBuilder site, Faces faces)
    {
        site = site.MapGroup("").Takes("page");
        site.MapGet(Programme + ".json", async (Here here, CancellationToken cancel) =>
        {
            var (record, problem) = await RecordEndpoints.FindAsync("", here, cancel);
            return problem ?? Answers.Json(await ProgrammeDocument.LoadAsync(record!, faces, here, cancel));
        });
        site.MapGet(Programme + ".atom", async (Here here, CancellationToken cancel) => AtomFeed.Answer(await FeedReading.OfProgrammeAsync(here, ".atom", cancel)));
        site.MapGet(Programme + ".feed.json", async (Here here, CancellationToken cancel) => JsonFeed.Answer(await FeedReading.OfProgrammeAsync(here, ".feed.json", cancel)));
        site.MapGet(Programme + ".ics", (Here here, CancellationToken cancel) => CalendarReading.OfProgrammeAsync(faces, here, cancel));
    }

    private static void MapDescriptions(RouteGroupBuilder below, Faces faces)
    {
        below.MapTimemaps(faces);
        below.MapOpenSearch();
        below.MapGet("/data", async (Here here, CancellationToken cancel) => new View("/OpenData/OpenData.cshtml", await OpenDataPage.LoadAsync(faces, here, cancel)));
        below.MapGet("/data.jsonld", (Here here) => Answers.Json(Catalogue.Of(faces, here), "application/ld+json; charset=utf-8"));
        foreach (var face in faces.All.Where(f => f.Kind.List.Length > 0))
            below.MapGet($"/{face.Kind.List}.csv-metadata.json", (Here here) => TableDescription.Answer(face, here));
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, Face face, Here here, Func<ReadRecord, Task<IResult>> answer, CancellationToken cancel)
    {
        var (record, problem) = await RecordEndpoints.FindAsync(RecordEndpoints.PathOf(http, face), here, cancel);
        return problem ?? await answer(record!);
    }
}
