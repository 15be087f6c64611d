using Heed.Layout;
using Heed.Platform.Text;
using Heed.Platform.Time;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Heed.OpenData;

/// <summary>Days as an iCalendar file (RFC 5545), to follow in a calendar of one's own.</summary>
public static class CalendarFile
{
    /// <summary>The file's media type.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>The answer, named after a path.</summary>
    public static IResult Answer(
        RequestContext here, string path, string title, string page, IReadOnlyList<CalendarDay> days, int leftOut, bool isWhole)
    {
        Answers.NameFile(here.Request.HttpContext.Response, Answers.FileName(here, path, ".ics"));
        return Answers.Text(Write(title, page, days, leftOut, here.Lasting, isWhole), MediaType);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="title">What the calendar is called.</param>
    /// <param name="page">The page it belongs to.</param>
    /// <param name="days">What it holds.</param>
    /// <param name="leftOut">How many records are left out because their date is no exact day.</param>
    /// <param name="addressOf">The whole address of a record's path.</param>
    /// <param name="isWhole">Whether all days are in it; otherwise only the latest are.</param>
    public static string Write(
        string title, string page, IReadOnlyList<CalendarDay> days, int leftOut, Func<string, string> addressOf, bool isWhole = true)
    {
        var calendar = new Calendar { ProductId = "-//Heed//Record of an improvement programme//EN", Method = "PUBLISH" };
        var note = isWhole ? Note(leftOut)
            : $"{Note(leftOut)} {T($"It has the latest {Most.InCalendar} of each type. The list on the site has all.")}";
        (string Name, string Value)[] said =
        [
            ("NAME", title), ("X-WR-CALNAME", title), ("DESCRIPTION", note), ("X-WR-CALDESC", note),
            ("X-WR-TIMEZONE", Clock.ZoneName), ("URL", page), ("X-PUBLISHED-TTL", "PT12H"),
        ];
        foreach (var (name, value) in said)
            calendar.AddProperty(name, value);
        if (days.Where(d => d.StartsAt is not null).Select(d => (DateOnly?)d.First).Min() is { } first)
            calendar.AddTimeZone(
                VTimeZone.FromDateTimeZone(Clock.ZoneName, first.AddYears(-1).ToDateTime(TimeOnly.MinValue), includeHistoricalData: false));
        foreach (var day in days)
            calendar.Events.Add(Event(day, addressOf(day.Record.Entry.Path)));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    // Without commas, which some calendars show with the mark that the format puts before them.
    private static string Note(int leftOut) =>
        leftOut == 0 ? T("The dates are those in the record.")
        : T($"Not in this calendar: {leftOut:# record|# records} without an exact date. See the list on the site.");

    private static CalendarEvent Event(CalendarDay day, string address)
    {
        var entry = day.Record.Entry;
        var stamp = Utc(entry.Since);
        var happening = new CalendarEvent
        {
            Uid = day.Uid,
            Summary = day.Title,
            Sequence = entry.Number - 1,
            DtStamp = stamp,
            LastModified = stamp,
            Location = day.Place,
            Url = new Uri(address),
            Status = day.IsCancelled ? EventStatus.Cancelled : null,
            Categories = [T(entry.Kind.Label)],
            Transparency = day.StartsAt is null ? TransparencyType.Transparent : TransparencyType.Opaque,
            Description = Description(day, address),
        };
        if (day.StartsAt is { } starts)
        {
            happening.DtStart = Local(day.First, starts);
            happening.DtEnd = day.EndsAt is { } ends && (ends > starts || day.Last > day.First) ? Local(day.Last, ends) : null;
        }
        else
        {
            happening.DtStart = Whole(day.First);
            happening.DtEnd = Whole(day.Last.AddDays(1));
        }
        return happening;
    }

    private static string Description(CalendarDay day, string address)
    {
        var entry = day.Record.Entry;
        var lines = new List<string>();
        if (day.Said is { } said)
            lines.Add(T($"The date given is “{said}”. This is the last day of it."));
        if (entry.State is { } state)
            lines.Add(T($"Status: {Lists.States.Word(state)}."));
        if (MarkdownText.Plain(day.Record.Content?.Summary) is { Length: > 0 } summary)
            lines.Add(summary);
        lines.Add(address);
        return string.Join("\n", lines);
    }

    private static CalDateTime Whole(DateOnly day) => new(day);

    private static CalDateTime Local(DateOnly day, TimeOnly time) => new(day, time, Clock.ZoneName);

    private static CalDateTime Utc(DateTime moment) =>
        new(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond))), "UTC");
}
