using Heed.Design.Charts;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Recommendations;

/// <summary>How far recommendations had come at the end of each year.</summary>
internal static class ProgressOverTime
{
    private const int MostYears = 10;

    public static async Task<ListChart?> OfAsync(RequestContext here, CancellationToken cancel)
    {
        var all = new ListQuery(here.Programme) { Kinds = ["recommendation"], WithoutLinkIn = [Recommendation.CountedElsewhere] };
        var rows = new List<ChartRow>();
        for (var year = here.Day.Year - MostYears + 1; year <= here.Day.Year; year++)
        {
            var day = year == here.Day.Year ? here.Day : new DateOnly(year, 12, 31);
            var counts = await here.ReadingOn(day).CountByFacetAsync(all, Progress.Bar.Facet, cancel);
            if (rows.Count > 0 || counts.Count > 0)
                rows.Add(new ChartRow(
                    year == here.Day.Year ? Phrases.Day(day) : $"End of {year}",
                    [.. Progress.Bar.Parts.Select(p => new ChartPart(p.Label, counts.GetValueOrDefault(p.Value), p.Fill))]));
        }
        return rows.Count < 2 ? null : new ListChart(
            $"{rows[^1].Parts[0].Count:N0} of {rows[^1].Total:N0} recommendations are known to be delivered", "Date", rows);
    }
}
