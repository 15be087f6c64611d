using Heed.Layout;
using Heed.Ledger;
using Heed.OpenData;
using Heed.Platform.Http;

namespace Heed.Changes;

/// <summary>What moved between two days, as a page and in three formats.</summary>
public static class ChangesEndpoints
{
    /// <summary>Maps the comparison: the page below a programme, its formats open to other sites.</summary>
    public static void MapChanges(this IEndpointRouteBuilder site, IEndpointRouteBuilder programme)
    {
        programme.MapGet("/changes", async (RequestContext here, ProgrammeLedger ledger, CancellationToken cancel) =>
            new View(
                "/Changes/Changes.cshtml",
                new ChangesPage { Here = here, Changes = await ChangesBetween.LoadAsync(here, ledger, Most.OnPage, cancel) }))
                    .Takes(ChangesFilter.Parameters);
        var data = site.MapGroup("/{programme}").Open().WithMementos();
        data.MapGet(
            "/changes.csv", async (RequestContext here, ProgrammeLedger ledger, CancellationToken cancel) => new ChangesCsv(
                await ChangesBetween.LoadAsync(here, ledger, Most.InPart, cancel), here)).Takes(ChangesFilter.Parameters);
        data.MapGet("/changes.json", async (RequestContext here, ProgrammeLedger ledger, CancellationToken cancel) =>
            Answers.Json(ChangesData.Json(await ChangesBetween.LoadAsync(here, ledger, Most.InPart, cancel), here)))
                .Takes(ChangesFilter.Parameters);
        data.MapGet("/changes.atom", async (RequestContext here, CancellationToken cancel) =>
            AtomFeed.Answer(await ChangesFeed.LoadAsync(here, cancel))).Takes(Period.Parameters);
    }
}
