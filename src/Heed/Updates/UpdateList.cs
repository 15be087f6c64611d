using Heed.Ledger;
using Heed.Lists;

namespace Heed.Updates;

/// <summary>The list of numbered updates.</summary>
public static class UpdateList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "The programme’s own public updates, newest first.",
            Columns =
            [
                new("Update", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Reference),
                new("Posted", r => r.Content.On?.ToString(), EntryOrder.On),
                new("Summary", r => Platform.Text.MarkdownText.Plain(r.Content.Summary)),
            ],
            Filters = [Filter.Strand, Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
            Answer = UpdateFacts.AnswerAsync,
        };
}
