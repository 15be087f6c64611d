using Heed.Design.Charts;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Recommendations;

/// <summary>How recommendations were answered, and how far they had come, at the end of each year.</summary>
internal static class OverTime
{
    private const int MostYears = 10;

    // In order; what does not count as an answer comes last.
    private static readonly IReadOnlyList<(string Label, Fill Fill, string[] Responses)> Answered =
    [
        ("accepted in full", Fill.Solid, ["accepted-in-full"]),
        ("accepted in part", Fill.Stripes, ["accepted-in-part"]),
        ("accepted in principle", Fill.Lines, ["accepted-in-principle"]),
        ("not accepted", Fill.Crossed, ["not-accepted"]),
        ("being considered", Fill.Dots, ["being-considered"]),
        ("with different or other responses", Fill.Grid,
            [Whole.Split, "for-another-body", "supported", "noted", "none-stated", "superseded"]),
        ("with no response", Fill.Hollow, ["no-response"]),
    ];

    public static async Task<ListChart?> ProgressAsync(RequestContext here, CancellationToken cancel) =>
        await OfAsync(
            here, reading => ProgressBar.CountAsync(reading, here.Programme, RecommendationDeclaration.Pages, cancel),
            counts => [.. Progress.Bar.Parts.Select(p => new ChartPart(T(p.Label), counts.GetValueOrDefault(p.Value), p.Fill))],
            last => T($"{last.Parts[0].Count} of {last.Total} recommendations {last.Parts[0].Count:is|are} known to be delivered"));

    public static async Task<ListChart?> ResponsesAsync(RequestContext here, CancellationToken cancel)
    {
        var all = new ListQuery(here.Programme) { Kinds = ["recommendation"], WithoutLinkIn = [Recommendation.CountedElsewhere] };
        return await OfAsync(
            here, reading => reading.CountByFacetAsync(all, "response", cancel),
            counts => [.. Answered.Select(a => new ChartPart(T(a.Label), a.Responses.Sum(counts.GetValueOrDefault), a.Fill))],
            last => T($"{last.Total - last.Parts[^1].Count} of {last.Total} recommendations have a response"));
    }

    private static async Task<ListChart?> OfAsync(
        RequestContext here, Func<Reading, Task<IReadOnlyDictionary<string, int>>> count,
        Func<IReadOnlyDictionary<string, int>, IReadOnlyList<ChartPart>> parts, Func<ChartRow, string> finding)
    {
        var rows = new List<ChartRow>();
        for (var year = here.Day.Year - MostYears + 1; year <= here.Day.Year; year++)
        {
            var day = year == here.Day.Year ? here.Day : new DateOnly(year, 12, 31);
            var counts = await count(here.ReadingOn(day));
            if (rows.Count > 0 || counts.Count > 0)
                rows.Add(new ChartRow(year == here.Day.Year ? Phrases.Day(day) : T($"End of {day:yyyy}"), parts(counts)));
        }
        return rows.Count < 2 ? null : new ListChart(finding(rows[^1]), T("What this record said on"), rows);
    }
}
