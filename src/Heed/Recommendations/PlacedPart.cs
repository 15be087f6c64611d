namespace Heed.Recommendations;

/// <summary>A part at its place among the parts of its recommendation.</summary>
/// <param name="Part">The part.</param>
/// <param name="Anchor">Its name in addresses, see <see cref="PartLabel"/>.</param>
/// <param name="Above">The part it belongs to; null at the top.</param>
/// <param name="IsLeaf">Whether it has no parts of its own. Only those are counted: the words above them introduce them.</param>
public sealed record PlacedPart(Part Part, string Anchor, PlacedPart? Above, bool IsLeaf)
{
    /// <summary>How many parts are above it.</summary>
    public int Depth => Above is null ? 0 : Above.Depth + 1;

    /// <summary>The part and those above it, the innermost first.</summary>
    public IEnumerable<PlacedPart> Outwards => Above is null ? [this] : [this, .. Above.Outwards];

    /// <summary>Puts each part at its place, in the order of the report.</summary>
    public static IReadOnlyList<PlacedPart> Of(IReadOnlyList<Part> parts, string? number)
    {
        var placed = new List<PlacedPart>(parts.Count);
        var anchors = parts.Select(p => PartLabel.Anchor(p.Label, number)).ToList();
        foreach (var (i, part) in parts.Index())
        {
            var above = placed.Where(p => IsBelow(anchors[i], p.Anchor)).MaxBy(p => p.Anchor.Length);
            placed.Add(new(part, anchors[i], above, !anchors.Exists(other => IsBelow(other, anchors[i]))));
        }
        return placed;
    }

    private static bool IsBelow(string anchor, string above) =>
        above.Length > 0 && anchor.StartsWith(above + "-", StringComparison.Ordinal);
}
