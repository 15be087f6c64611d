using Heed.Design;
using Heed.Ledger;

namespace Heed.Lists;

/// <summary>The orders a reader can choose for a list.</summary>
public static class Sorting
{
    /// <summary>The choices.</summary>
    public static IReadOnlyList<DesignOption> Options(ListDefinition list)
    {
        var options = new List<DesignOption> { new("reference", T("Reference")), new("title", T("Title")),
            new("-on", T("Date, newest first")), new("on", T("Date, oldest first")), new("-changed", T("Recently changed")) };
        if (list.HasDue)
            options.AddRange(
                [new("awaited", T("Open and overdue first")), new("due", T("Deadline, earliest first")),
                    new("slipped", T("First deadline, earliest first"))]);
        return options;
    }

    /// <summary>The list's own order, as written in addresses.</summary>
    public static string Own(ListDefinition list) => (list.Descending ? "-" : "") + Enum.GetName(list.Order)!.ToLowerInvariant();
}
