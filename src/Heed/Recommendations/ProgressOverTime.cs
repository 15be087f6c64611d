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
        var rows = new List<ChartRow>();
        for (var year = here.Day.Year - MostYears + 1; year <= here.Day.Year; year++)
        {
            var day = year == here.Day.Year ? here.Day : new DateOnly(year, 12, 31);
            var counts = await ProgressBar.CountAsync(here.ReadingOn(day), here.Programme, RecommendationDeclaration.Pages, cancel);
            if (rows.Count > 0 || counts.Count > 0)
                rows.Add(new ChartRow(
                    year == here.Day.Year ? Phrases.Day(day) : T($"End of {day:yyyy}"),
                    [.. Progress.Bar.Parts.Select(p => new ChartPart(T(p.Label), counts.GetValueOrDefault(p.Value), p.Fill))]));
        }
        return rows.Count < 2 ? null : new ListChart(
            T($"{rows[^1].Parts[0].Count} of {rows[^1].Total} recommendations are known to be delivered"), T("Date"), rows);
    }
}
