using System.Text;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Changes;

/// <summary>What moved between two days, as a page and in three formats.</summary>
public static class ChangesEndpoints
{
    /// <summary>Maps the comparison below a programme.</summary>
    public static void MapChanges(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/changes", async (Here here, ProgrammeLedger ledger, CancellationToken cancel) =>
            new View("/Changes/Changes.cshtml", new ChangesPage { Here = here, Changes = await ChangesBetween.LoadAsync(here, ledger, cancel) }));
        programme.MapGet("/changes.csv", async (Here here, ProgrammeLedger ledger, CancellationToken cancel) =>
            Results.Text(ChangesFormats.Csv(await ChangesBetween.LoadAsync(here, ledger, cancel), here), "text/csv; header=present", Encoding.UTF8));
        programme.MapGet("/changes.json", async (Here here, ProgrammeLedger ledger, CancellationToken cancel) =>
            Results.Json(ChangesFormats.Json(await ChangesBetween.LoadAsync(here, ledger, cancel), here), ContentJson.Options));
        programme.MapGet("/changes.atom", async (Here here, ProgrammeLedger ledger, CancellationToken cancel) =>
            Results.Text(ChangesFormats.Atom(await ChangesBetween.LoadAsync(here, ledger, cancel), here), "application/atom+xml", Encoding.UTF8));
    }
}
