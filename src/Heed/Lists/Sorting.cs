using Heed.Design;
using Heed.Ledger;

namespace Heed.Lists;

/// <summary>The orders a reader can choose for a list.</summary>
public static class Sorting
{
    /// <summary>The choices.</summary>
    public static IReadOnlyList<DesignOption> Options(ListDefinition list)
    {
        var options = new List<DesignOption> { new("reference", "Reference"), new("title", "Title"), new("-on", "Date, newest first"),
            new("on", "Date, oldest first"), new("-changed", "Last changed first") };
        if (list.HasDue)
            options.AddRange(
                [new("awaited", "Open and overdue first"), new("due", "Due soonest first"),
                    new("slipped", "Longest past its first date first")]);
        return options;
    }

    /// <summary>The list's own order, as written in addresses.</summary>
    public static string Own(ListDefinition list) => (list.Descending ? "-" : "") + Enum.GetName(list.Order)!.ToLowerInvariant();
}
