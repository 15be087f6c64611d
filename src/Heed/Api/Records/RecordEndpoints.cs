using Heed.Api.Access;
using Heed.Api.Reference;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.OpenData;
using Heed.Platform.Http;
using Found = Heed.Records.RecordEndpoints;

namespace Heed.Api.Records;

/// <summary>Everything public, read without a token: the documents of the open data, at addresses of the API.</summary>
public static class RecordEndpoints
{
    /// <summary>Maps them.</summary>
    /// <param name="api">The API, open to the pages of other sites.</param>
    /// <param name="registry">The kinds.</param>
    public static void MapReading(this RouteGroupBuilder api, KindRegistry registry)
    {
        api.MapGet("/programmes", async (RequestContext here, CancellationToken cancel) => Answers.Json(
            await ProgrammeList.LoadAsync(here, cancel))).Takes("page").Describe<ProgrammeList>("listProgrammes", Tags.Reading,
                "List the programmes", "");
        var programme = api.MapGroup("/programmes/{programme}");
        programme.MapGet("", async (RequestContext here, CancellationToken cancel) =>
        {
            var (record, problem) = await Found.FindAsync("", here, cancel);
            return problem ?? Answers.Json(await ProgrammeDocument.LoadAsync(record!, registry, here, cancel));
        }).Takes("page").Describe<ProgrammeDocument>("getProgramme", Tags.Reading, "Get a programme", "With all its lists.");
        programme.MapGet("/changes", async (RequestContext here, ProgrammeLedger ledger, CancellationToken cancel) => Answers.Json(
            await ChangeList.LoadAsync(here, ledger, cancel))).Takes("after").Describe<ChangeList>("listChanges", Tags.Reading,
                "List the changes since a position",
                "Every edition in the order of the log. Keep the position, and ask from there next time.");
        var records = programme.MapGroup("/records");
        foreach (var pages in registry.All.Where(p => p.Kind.List.Length > 0))
            MapKind(records.MapGroup("").WithMetadata(new OfKind(pages)), pages);
    }

    private static void MapKind(RouteGroupBuilder records, KindPages pages)
    {
        var (kind, name) = (pages.Kind, Names.Of(pages.Kind));
        foreach (var (list, group) in records.ListsOf(pages))
            group.MapGet(list, async (RequestContext here, CancellationToken cancel) => Answers.Json(
                    At(await ListDocument.LoadAsync(pages, here, cancel), here)))
                .Describe<ListDocument>($"list{Names.Of(kind.Plural)}{(list == "/" + kind.List ? "" : "Below")}", Tags.Reading,
                    $"List {kind.Plural.ToLowerInvariant()}", "With the same filters as the page.");
        records.MapGet("/" + kind.Template, async (HttpContext http, RequestContext here, CancellationToken cancel) =>
        {
            var (record, problem) = await Found.FindAsync(Found.PathOf(http, pages), here, cancel);
            return problem ?? Answers.Json(await RecordDocument.LoadAsync(record!, here, cancel));
        }).Takes("page").Describe<RecordDocument>($"get{name}", Tags.Reading, $"Get one {kind.Label.ToLowerInvariant()}",
            "What it says, what it is linked with, and its history.");
        records.MapGet($"/{kind.Template}/editions/{{edition:int}}",
            async (HttpContext http, int edition, RequestContext here, CancellationToken cancel) =>
            {
                var path = Found.PathOf(http, pages);
                var (_, problem) = await Found.FindAsync(path, here, cancel);
                if (problem is not null)
                    return problem;
                return edition > 0 && await here.Reading.EditionsAsync(here.Programme, path, edition - 1, 1, cancel) is [var found]
                    ? Answers.Json(EditionDocument.Of(found, here)) : ErrorResults.NotFound(here);
            }).Describe<EditionDocument>($"get{name}Edition", Tags.Reading, $"Get an edition of one {kind.Label.ToLowerInvariant()}",
                "What it said then.");
    }

    // The next part of a list is in the API too.
    private static ListDocument At(ListDocument list, RequestContext here) =>
        list.Next is not { } next ? list
            : list with { Next = $"{here.Origin}{here.Request.Path}{next[next.IndexOf('?', StringComparison.Ordinal)..]}" };
}
