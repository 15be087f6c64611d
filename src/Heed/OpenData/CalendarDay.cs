using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>Something in a calendar: what a record is about, or what falls due by it.</summary>
/// <param name="Uid">Its permanent id, whatever site serves it.</param>
/// <param name="Title">What it is.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="StartsAt">When it starts, Europe/London; null for a whole day.</param>
/// <param name="EndsAt">When it ends; null when not known.</param>
/// <param name="Place">Where; null when not known.</param>
/// <param name="IsCancelled">Whether it was called off or withdrawn.</param>
/// <param name="Said">The date in the words of its source, when they say less than a day.</param>
/// <param name="Record">The record.</param>
public sealed record CalendarDay(
    string Uid,
    string Title,
    DateOnly First,
    DateOnly Last,
    TimeOnly? StartsAt,
    TimeOnly? EndsAt,
    string? Place,
    bool IsCancelled,
    string? Said,
    ReadRecord Record
)
{
    /// <summary>The day a record is about; null when it has none or its source gives no exact day.</summary>
    public static CalendarDay? About(ReadRecord record)
    {
        var entry = record.Entry;
        if (record.Content is not { On: { } on } content || Days(on) is not { } days)
            return null;
        var times = Slices.Registry[entry.Kind].Sitting?.Invoke(content);
        var cancelled = entry.Standing == Standing.Withdrawn || content.State == "cancelled";
        return new CalendarDay($"{entry.Programme}/{entry.Path}@heed", entry.Title, days.First, days.Last, times?.Starts, times?.Ends,
            times?.Place, cancelled, null, record);
    }

    /// <summary>
    /// The day something falls due by a record: the last day its date can mean. Null when it is done, or the date has no last day.
    /// </summary>
    public static CalendarDay? Due(ReadRecord record)
    {
        var entry = record.Entry;
        if (record.Content is not { DueBy: { Latest: { } due } date } || entry.IsSettled)
            return null;
        var said = date.When.Precision == EdtfPrecision.Day && date.Words is null ? null : date.ToString();
        return new CalendarDay($"{entry.Programme}/{entry.Path}/due@heed", T($"Due: {entry.Title}"), due, due, null, null, null,
            entry.Standing == Standing.Withdrawn, said, record);
    }

    /// <summary>What a record puts into a calendar, and whether a date of it is left out because it is no exact day.</summary>
    public static (IEnumerable<CalendarDay> Days, bool IsLeftOut) Of(ReadRecord record, ListDefinition list)
    {
        var days = new List<CalendarDay>();
        var about = list.HasCalendar ? About(record) : null;
        var due = list.HasDue ? Due(record) : null;
        if (about is not null)
            days.Add(about);
        if (due is not null)
            days.Add(due);
        var dueOpen = list.HasDue && due is null && !record.Entry.IsSettled && record.Content?.DueBy is not null;
        return (days, list.HasCalendar && about is null && record.Content is not null || dueOpen);
    }

    // A month or a season is not a day. On its first day, the calendar would say something that no source says.
    private static (DateOnly First, DateOnly Last)? Days(FuzzyDate date)
    {
        var when = date.When;
        if (when.IsApproximate || when.IsUncertain || when is not { Earliest: { } first, Latest: { } last })
            return null;
        var isExact = when.Precision is EdtfPrecision.Day or EdtfPrecision.Time
            || when.Precision == EdtfPrecision.Interval && when.Text.Split('/').All(IsDay);
        return isExact ? (first, last) : null;
    }

    private static bool IsDay(string end) => Edtf.TryParse(end, out var day, out _)
        && day.Precision is EdtfPrecision.Day or EdtfPrecision.Time;
}
