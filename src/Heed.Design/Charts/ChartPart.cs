namespace Heed.Design.Charts;

/// <summary>A part of a chart.</summary>
/// <param name="Label">What it counts, after its number: "delivered".</param>
/// <param name="Count">How many.</param>
/// <param name="Fill">How it is filled.</param>
/// <param name="Href">Where those are listed; null for no link.</param>
public sealed record ChartPart(string Label, int Count, Fill Fill, string? Href = null);
