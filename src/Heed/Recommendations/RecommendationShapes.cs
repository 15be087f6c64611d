using Heed.Ledger.Kinds;

namespace Heed.Recommendations;

/// <summary>How recommendations published in older shapes are read.</summary>
public static class RecommendationShapes
{
    /// <summary>From each shape to the next.</summary>
    public static IReadOnlyList<ShapeStep> Steps { get; } =
    [
        // 1 to 2: the reading became an editorial note, and a recommendation may have several scopes.
        new(ShapeStep.Rename("reading", "editorialNote"), ShapeStep.IntoList("scope")),
        // 2 to 3: it may also apply to others than those it is addressed to.
        new(),
        // 3 to 4: parts have addressees, deadlines and delivery of their own, and a response may answer one of them.
        new(),
        // 4 to 5: it may repeat records of other programmes.
        new(),
    ];
}
