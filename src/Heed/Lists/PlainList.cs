using Heed.Ledger;

namespace Heed.Lists;

/// <summary>A list for a kind that needs nothing of its own.</summary>
public static class PlainList
{
    /// <summary>Title, status, date.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Every record, with its status and date.",
            Columns = [TitleColumn, new("Status", r => r.State()), DateColumn("Date")],
            Filters = [Filter.State, Filter.Year],
        };

    /// <summary>The record's title, leading to it.</summary>
    public static Column TitleColumn => new("Title", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title);

    /// <summary>The day the record is about, in the words of its source.</summary>
    public static Column DateColumn(string label) => new(label, r => r.Content.On?.ToString(), EntryOrder.On);
}
