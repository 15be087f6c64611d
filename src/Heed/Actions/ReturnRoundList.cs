using Heed.Ledger;
using Heed.Lists;

namespace Heed.Actions;

/// <summary>The list of rounds of progress returns: who was asked, and how many answered.</summary>
public static class ReturnRoundList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "When action owners were asked to report progress, and how many reports were received.",
            Columns =
            [
                new("Request", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Status", r => r.State()),
                new("Received", r => T($"{Of(r).Received} of {Of(r).Asked.Count}")),
                new("Requested on", r => Of(r).AskedOn?.ToString()),
                new("Due on", r => Of(r).DueOn?.ToString(), EntryOrder.On),
            ],
            Filters = [Filter.State, Filter.Linked("action", "Action", "action", "actions"),
                Filter.Linked("body", "Requested from", "bodies", "bodies"), Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
        };

    private static ReturnRound Of(ListRow row) => (ReturnRound)row.Content;
}
