using Heed.Design.Charts;

namespace Heed.Lists;

/// <summary>A chart above a list: the same records, drawn by year.</summary>
/// <param name="Finding">What it shows, as a sentence.</param>
/// <param name="Of">What its rows are.</param>
/// <param name="Rows">The rows, in order.</param>
public sealed record ListChart(string Finding, string Of, IReadOnlyList<ChartRow> Rows);
