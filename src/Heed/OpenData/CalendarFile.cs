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

    /// <summary>The answer.</summary>
    /// <param name="here">Where the reader is.</param>
    /// <param name="path">The path the file is named after.</param>
    /// <param name="title">What the calendar is called.</param>
    /// <param name="page">The page it belongs to.</param>
    /// <param name="days">What it holds.</param>
    /// <param name="leftOut">How many records are left out because their date is no exact day.</param>
    public static IResult Answer(Here here, string path, string title, string page, IReadOnlyList<CalendarDay> days, int leftOut)
    {
        var calendar = new Calendar { ProductId = "-//Heed//Record of an improvement programme//EN", Method = "PUBLISH" };
        Say(calendar, "NAME", title);
        Say(calendar, "X-WR-CALNAME", title);
        var note = Note(leftOut);
        Say(calendar, "DESCRIPTION", note);
        Say(calendar, "X-WR-CALDESC", note);
        Say(calendar, "X-WR-TIMEZONE", Clock.ZoneName);
        Say(calendar, "URL", page);
        Say(calendar, "X-PUBLISHED-TTL", "PT12H");
        if (days.Where(d => d.StartsAt is not null).Select(d => (DateOnly?)d.First).Min() is { } first)
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Clock.ZoneName, first.AddYears(-1).ToDateTime(TimeOnly.MinValue), includeHistoricalData: false));
        foreach (var day in days)
            calendar.Events.Add(Event(day, here));
        Answers.NameFile(here.Request.HttpContext.Response, Answers.FileName(here, path, ".ics"));
        return Answers.Text(new CalendarSerializer().SerializeToString(calendar)!, MediaType);
    }

    // Without commas, which some calendars show with the mark that the format puts before them.
    private static string Note(int leftOut) =>
        leftOut == 0 ? "Days are those the record gives."
        : $"Not in this calendar: {Layout.Say.Count(leftOut, "record")} for which our sources give no exact day. The list on the site has them.";

    private static CalendarEvent Event(CalendarDay day, Here here)
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
            Url = new Uri(here.Lasting(entry.Path)),
            Status = day.IsCancelled ? EventStatus.Cancelled : null,
            Categories = [entry.Kind.Label],
            Transparency = day.StartsAt is null ? TransparencyType.Transparent : TransparencyType.Opaque,
            Description = Description(day, here),
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

    private static string Description(CalendarDay day, Here here)
    {
        var entry = day.Record.Entry;
        var lines = new List<string>();
        if (day.Said is { } said)
            lines.Add($"The date given is “{said}”; this is its last day.");
        if (entry.State is { } state)
            lines.Add($"State: {Lists.States.Word(state)}.");
        if (MarkdownText.Plain(day.Record.Content?.Summary) is { Length: > 0 } summary)
            lines.Add(summary);
        lines.Add(here.Lasting(entry.Path));
        return string.Join("\n", lines);
    }

    private static void Say(Calendar calendar, string name, string value) => calendar.AddProperty(name, value);

    private static CalDateTime Whole(DateOnly day) => new(day);

    private static CalDateTime Local(DateOnly day, TimeOnly time) => new(day, time, Clock.ZoneName);

    private static CalDateTime Utc(DateTime moment) => new(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond))), "UTC");
}
