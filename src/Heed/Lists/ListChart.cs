using Heed.Design.Charts;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Lists;

/// <summary>A chart above a list: the same records, drawn by year.</summary>
/// <param name="Finding">What it shows, as a sentence.</param>
/// <param name="Of">What its rows are.</param>
/// <param name="Rows">The rows, in order.</param>
public sealed record ListChart(string Finding, string Of, IReadOnlyList<ChartRow> Rows)
{
    // Older years are in the list itself.
    private const int MostYears = 10;

    /// <summary>The latest years of which a list has records, oldest first.</summary>
    public static async Task<IReadOnlyList<int>> YearsAsync(RequestContext here, ListQuery query, CancellationToken cancel) =>
        [.. (await here.Reading.CountByYearAsync(query, cancel)).Keys.Where(y => y <= here.Day.Year).OrderDescending().Take(MostYears)
            .Order()];

    /// <summary>The records of a year, by the day they are about.</summary>
    public static ListQuery In(int year, ListQuery query) => query with { From = new(year, 1, 1), To = new(year, 12, 31) };
}
