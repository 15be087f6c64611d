using Heed.Actions;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.OpenData;
using Ical.Net;

namespace Heed.Tests.OpenData;

public sealed class CalendarTests
{
    private static readonly ListDefinition Dated = new() { Lead = "", Columns = [], HasCalendar = true };
    private static readonly ListDefinition Due = new() { Lead = "", Columns = [], HasDue = true };

    [Fact]
    public void A_meeting_with_a_time_starts_at_it_in_London()
    {
        var meeting = Record(
            "meeting", "panel/2017-06-22",
            new Meeting { MeetingState = MeetingState.Held, Title = "First", HeldOn = FuzzyDate.Parse("2017-06-22"), StartsAt = new(14, 0),
                EndsAt = new(16, 30), Place = "Victoria Quay" }, number: 3);
        var file = Written(meeting, Dated);

        Assert.Contains("DTSTART;TZID=Europe/London:20170622T140000", file, StringComparison.Ordinal);
        Assert.Contains("TZID:Europe/London", file, StringComparison.Ordinal);
        var happening = Assert.Single(Calendar.Load(file)!.Events);
        Assert.Equal(new DateTime(2017, 6, 22, 13, 0, 0, DateTimeKind.Utc), happening.DtStart!.AsUtc);
        Assert.Equal(new DateTime(2017, 6, 22, 15, 30, 0, DateTimeKind.Utc), happening.DtEnd!.AsUtc);
        Assert.Equal(
            ("Victoria Quay", 2, "trial/groups/panel/meetings/2017-06-22@heed"), (happening.Location, happening.Sequence, happening.Uid));
    }

    [Fact]
    public void A_month_is_no_day_and_is_counted_instead()
    {
        var (days, isLeftOut) = CalendarDay.Of(
            Record("meeting", "panel/2017-12",
                new Meeting { MeetingState = MeetingState.Held, Title = "December", HeldOn = FuzzyDate.Parse("2017-12") }), Dated);
        Assert.Empty(days);
        Assert.True(isLeftOut);
        Assert.Contains("Not in this calendar: 1 record", CalendarFile.Write("t", "https://heed.example/trial", [], 1, Address),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2017-06-22~")]
    [InlineData("2017-06-22?")]
    [InlineData("2017-06/2017-07")]
    [InlineData("2017-06-22/..")]
    public void A_day_that_is_not_certain_is_no_day(string date) =>
        Assert.Empty(CalendarDay.Of(Record("event", "one", new Event { Title = "One", HeldOn = FuzzyDate.Parse(date) }), Dated).Days);

    [Fact]
    public void Days_from_and_to_are_a_span()
    {
        var happening = Assert.Single(
            Calendar.Load(
                Written(Record("event", "one", new Event { Title = "One", HeldOn = FuzzyDate.Parse("2017-06-22/2017-06-24") }),
                    Dated))!.Events);
        Assert.Equal((new DateOnly(2017, 6, 22), new DateOnly(2017, 6, 25)), (happening.DtStart!.Date, happening.DtEnd!.Date));
    }

    [Fact]
    public void What_is_due_in_a_season_is_due_on_its_last_day_and_says_so()
    {
        var action = Record(
            "action", "a-1", new ActionItem { Title = "Report", Timescale = new FuzzyDate(Edtf.Parse("2018-21"), "spring 2018") });
        var day = Assert.Single(CalendarDay.Of(action, Due).Days);
        Assert.Equal(("Due: Report", new DateOnly(2018, 5, 31), "spring 2018"), (day.Title, day.Last, day.Said));
        Assert.Empty(
            CalendarDay.Of(
                Record("action", "a-1",
                    new ActionItem { Title = "Report", Timescale = FuzzyDate.Parse("2018"), DoneOn = FuzzyDate.Parse("2018") }), Due).Days);
    }

    [Fact]
    public void What_was_called_off_or_withdrawn_is_cancelled()
    {
        var off = Record("event", "one", new Event { Title = "One", HeldOn = FuzzyDate.Parse("2017-06-22"), Cancelled = true });
        var withdrawn = Record(
            "event", "two", new Event { Title = "Two", HeldOn = FuzzyDate.Parse("2017-06-22") }, standing: Standing.Withdrawn);
        foreach (var record in new[] { off, withdrawn })
            Assert.Equal("CANCELLED", Assert.Single(Calendar.Load(Written(record, Dated))!.Events).Status);
    }

    private static string Written(ReadRecord record, ListDefinition list) =>
        CalendarFile.Write("Trial", "https://heed.example/trial", [.. CalendarDay.Of(record, list).Days], 0, Address);

    private static string Address(string path) => $"https://heed.example/trial/{path}";

    private static ReadRecord Record(string kind, string reference, Content content, int number = 1, Standing standing = Standing.InForce)
    {
        var since = new DateTime(2017, 7, 1, 12, 0, 0, DateTimeKind.Utc);
        var entry = new Entry(1, "trial", Slices.Kinds[kind], reference, number, standing, Audience.Public, content.Title, content.State,
            content.IsSettled, content.On?.Earliest, content.On?.Latest, content.DueBy?.Latest, since, null);
        return new ReadRecord(entry, content);
    }
}
