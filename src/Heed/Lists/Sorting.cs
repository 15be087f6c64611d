using Heed.Design;
using Heed.Ledger;

namespace Heed.Lists;

/// <summary>The orders a reader can choose for a list.</summary>
public static class Sorting
{
    /// <summary>The choices.</summary>
    public static IReadOnlyList<DesignOption> Options(ListFace face)
    {
        var options = new List<DesignOption> { new("reference", "Reference"), new("title", "Title"), new("-on", "Date, newest first"), new("on", "Date, oldest first"), new("-changed", "Last changed first") };
        if (face.HasDue)
            options.AddRange([new("awaited", "Open and overdue first"), new("due", "Due soonest first"), new("slipped", "Longest past its first date first")]);
        return options;
    }

    /// <summary>The list's own order, as written in addresses.</summary>
    public static string Own(ListFace face) => (face.Descending ? "-" : "") + Enum.GetName(face.Order)!.ToLowerInvariant();
}
