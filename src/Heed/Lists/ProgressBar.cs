using Heed.Design.Charts;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Lists;

/// <summary>How far the records of a kind have come, as one bar.</summary>
/// <param name="Facet">The facet that says it of each record.</param>
/// <param name="Parts">Its values in order; the first is what is done.</param>
/// <param name="Finding">The sentence above the bar: how many are done, of how many.</param>
public sealed record ProgressBar(string Facet, IReadOnlyList<ProgressPart> Parts, Func<int, int, string> Finding)
{
    /// <summary>Counts a programme's records; null when it has none.</summary>
    public static async Task<(string Finding, IReadOnlyList<ChartPart> Parts)?> OfAsync(
        RequestContext here, string programme, KindPages pages, CancellationToken cancel)
    {
        var bar = pages.Progress!;
        var query = ListOfRecords.Counted(new ListQuery(programme) { Kinds = [pages.Kind.Name] }, pages);
        var counts = await here.Reading.CountByFacetAsync(query, bar.Facet, cancel);
        var all = counts.Values.Sum();
        if (all == 0)
            return null;
        var parts = bar.Parts.Select(p => new ChartPart(p.Label, counts.GetValueOrDefault(p.Value), p.Fill,
            here.WithAsAt($"/{programme}/{pages.Kind.List}?{bar.Facet}={p.Value}")));
        return (bar.Finding(counts.GetValueOrDefault(bar.Parts[0].Value), all), [.. parts]);
    }
}

/// <summary>A part of such a bar.</summary>
/// <param name="Value">The facet's value.</param>
/// <param name="Label">What it counts, after a number.</param>
/// <param name="Fill">How it is filled.</param>
public sealed record ProgressPart(string Value, string Label, Fill Fill);
