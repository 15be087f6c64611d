using Heed.Delivery;
using Heed.Ledger.Kinds;

namespace Heed.Actions;

/// <summary>How actions published in older shapes are read.</summary>
public static class ActionShapes
{
    /// <summary>From each shape to the next.</summary>
    public static IReadOnlyList<ShapeStep> Steps { get; } =
    [
        .. EditorialNote.Renamed,
        // 2 to 3: it may also apply to others than those who lead it.
        new(),
        // 3 to 4: a status that fits no other.
        new(),
    ];
}
