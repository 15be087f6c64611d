using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>Counts each record of a list once, where some are others of the list over again.</summary>
internal static class ListCounts
{
    /// <summary>
    /// How many of a list's records are not counted: what is another record over again. What is one of the counted ones, nobody knows
    /// which, counts where none of those that it may be is listed.
    /// </summary>
    internal static async Task<int> ApartAsync(ListRequest request, ListPage page, RequestContext here, CancellationToken cancel)
    {
        if (request.Pages.List is not { CountedElsewhere: { } field } list)
            return 0;
        var apart = page.Total - await here.Reading.CountAsync(ListOfRecords.Counted(request.Query, request.Pages), cancel);
        if (!list.IsOneOfCounted || apart == 0 || page.Next is not null || request.Query.After is not null)
            return apart;
        var may = page.Records.Where(r => r.Content is not null).ToLookup(
            r => r.Entry.Path, r => ContentFacts.Links(r.Content!, r.Entry.Kind, here.Kinds, here.Programme)
                .Where(l => l.Role == field).Select(l => l.Path).ToList());
        return apart - may.SelectMany(r => r).Count(those => those.Count > 0 && !those.Any(may.Contains));
    }

    /// <summary>
    /// Of how many of those about which nothing is known something is known after all: it is in a record that is not counted, as nobody
    /// knows which of them it is.
    /// </summary>
    internal static async Task<int> KnownElsewhereAsync(ListRequest request, RequestContext here, CancellationToken cancel)
    {
        if (request.Chosen.Count != 1 || request.Pages is not { Progress: { } bar, List.Unknown: { } unknown })
            return 0;
        var all = new ListQuery(here.Programme) { Kinds = request.Query.Kinds };
        var counted = ListOfRecords.Counted(all, request.Pages);
        if (request.Chosen.GetValueOrDefault("state") == unknown)
            return Placed(
                await here.Reading.CountByStateAsync(counted, cancel), await here.Reading.CountByStateAsync(all, cancel), unknown);
        unknown = bar.Parts[^1].Value;
        return request.Chosen.GetValueOrDefault(bar.Facet) != unknown ? 0 : Placed(
            await here.Reading.CountByFacetAsync(counted, bar.Facet, cancel),
            await here.Reading.CountByFacetAsync(all, bar.Facet, cancel), unknown);

        static int Placed(IReadOnlyDictionary<string, int> some, IReadOnlyDictionary<string, int> whole, string unknown) =>
            some.GetValueOrDefault(unknown) - ProgressBar.Placed(some, whole, unknown).GetValueOrDefault(unknown);
    }
}
