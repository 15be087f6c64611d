using Heed.Design.Charts;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Commitments;

/// <summary>The promises of each year, and what became of them.</summary>
internal static class CommitmentChart
{
    private static readonly IReadOnlyList<(string State, string Label, Fill Fill)> Parts =
        [("kept", "kept", Fill.Solid), ("kept-late", "kept late", Fill.Stripes), ("withdrawn", "withdrawn", Fill.Crossed),
            ("open", "open", Fill.Hollow)];

    public static async Task<ListChart?> OfAsync(RequestContext here, CancellationToken cancel)
    {
        var all = new ListQuery(here.Programme) { Kinds = ["commitment"], WithoutLinkIn = [Commitment.CountedElsewhere] };
        var rows = new List<ChartRow>();
        foreach (var year in await ListChart.YearsAsync(here, all, cancel))
        {
            var states = await here.Reading.CountByStateAsync(ListChart.In(year, all), cancel);
            rows.Add(new ChartRow($"{year}", [.. Parts.Select(p => new ChartPart(p.Label, states.GetValueOrDefault(p.State), p.Fill))]));
        }
        var (kept, made) = (rows.Sum(r => r.Parts[0].Count + r.Parts[1].Count), rows.Sum(r => r.Total));
        return rows.Count < 2 ? null : new ListChart($"{kept:N0} of {made:N0} promises are known to be kept", "Year made", rows);
    }
}
