namespace Heed.Design.Charts;

/// <summary>A row of a chart of bars: a year, a group, a plan.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Parts">What it is made of, in the same order in each row.</param>
public sealed record ChartRow(string Label, IReadOnlyList<ChartPart> Parts)
{
    /// <summary>How many in all.</summary>
    public int Total => Parts.Sum(p => p.Count);
}
