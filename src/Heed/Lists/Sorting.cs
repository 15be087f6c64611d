using Heed.Design;
using Heed.Ledger;

namespace Heed.Lists;

/// <summary>The orders a reader can choose for a list.</summary>
public static class Sorting
{
    /// <summary>The choices.</summary>
    public static IReadOnlyList<DesignOption> Options(ListDefinition list)
    {
        List<DesignOption> options =
        [
            new("reference", T("Reference")), .. list.Orders.Select(o => new DesignOption(o.Name, T(o.Label))),
            new("title", T("Title")), new("-on", T("Date, newest first")), new("on", T("Date, oldest first")),
            new("-changed", T("Recently changed")),
        ];
        if (list.HasDue)
            options.AddRange(
                [new("awaited", T("Open and overdue first")), new("due", T("Deadline, earliest first")),
                    new("slipped", T("First deadline, earliest first"))]);
        return options;
    }

    /// <summary>The orders as written in addresses.</summary>
    public static IEnumerable<string> Names(ListDefinition list) =>
        Enum.GetValues<EntryOrder>().Where(o => o != EntryOrder.Facet).Select(o => o.ToString().ToLowerInvariant())
            .Concat(list.Orders.Select(o => o.Name));

    /// <summary>A list in an order as written in addresses; null when the list has no such order.</summary>
    public static ListQuery? In(ListQuery query, ListDefinition list, string written)
    {
        var (backwards, name) = written.StartsWith('-') ? (true, written[1..]) : (false, written);
        return list.Orders.FirstOrDefault(o => o.Name == name) is { Facet: var facet }
            ? query with { Order = EntryOrder.Facet, OrderFacet = facet, Descending = backwards }
            : Enum.TryParse<EntryOrder>(name, ignoreCase: true, out var order) && Enum.IsDefined(order) && order != EntryOrder.Facet
                && char.IsAsciiLetter(name[^1])
                ? query with { Order = order, Descending = backwards } : null;
    }

    /// <summary>The list's own order, as written in addresses.</summary>
    public static string Own(ListDefinition list) => (list.Descending ? "-" : "") + Enum.GetName(list.Order)!.ToLowerInvariant();
}
