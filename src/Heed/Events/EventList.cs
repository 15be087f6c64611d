using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Events;

public static class EventList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Past and planned public events: announcements, debates, launches, consultations and laws.",
            Columns =
            [
                new("Event", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Date", r => r.Content.On?.ToString(), EntryOrder.On),
                new("Kind", r => Kind(r)),
                new("Who", r => r.Links(Of(r).Who.Select(w => (AnyRef?)w))),
            ],
            Filters = [Filter.Facet("kind", "Kind of event"), Filter.Strand, Filter.Year, Filter.State],
            Order = EntryOrder.On,
            Descending = true,
            HasCalendar = true,
        };

    private static Event Of(ListRow row) => (Event)row.Content;

    private static Cell Kind(ListRow row) =>
        new([new CellPart(T(Of(row).Kind.Label)), .. Of(row).Cancelled ? new[] { States.Tag("cancelled") } : []]);
}
