using Heed.Layout;
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
            Lead = "When the owners of actions were asked to say how far they are, and how many answered by the date.",
            Columns =
            [
                new("Round", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("State", r => r.State()),
                new("Received", r => Phrases.Of(Of(r).Received, Of(r).Asked.Count)),
                new("Asked on", r => Of(r).AskedOn?.ToString()),
                new("Due on", r => Of(r).DueOn?.ToString(), EntryOrder.On),
            ],
            Filters = [Filter.State, Filter.Linked("action", "Action", "action", "actions"),
                Filter.Linked("body", "Asked of", "bodies", "bodies"), Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
        };

    private static ReturnRound Of(ListRow row) => (ReturnRound)row.Content;
}
