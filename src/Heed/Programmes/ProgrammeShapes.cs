using Heed.Ledger.Kinds;

namespace Heed.Programmes;

/// <summary>How programmes published in older shapes are read.</summary>
public static class ProgrammeShapes
{
    /// <summary>From each shape to the next.</summary>
    public static IReadOnlyList<ShapeStep> Steps { get; } =
    [
        // 1 to 2: a programme can close; figures, counts that others reported, and the source of each place to get help.
        new(),
        // 2 to 3: the language of the record, and those of its pages.
        new(),
    ];
}
