namespace Heed.Platform.Time;

/// <summary>The programme's time zone, applied when showing and when a reader names a day. The record itself is kept in UTC.</summary>
public static class Clock
{
    /// <summary>The zone's name, as calendars and pages state it.</summary>
    public const string ZoneName = "Europe/London";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneName);

    extension(TimeProvider clock)
    {
        /// <summary>The day it is where the programme is.</summary>
        public DateOnly Today() => DayOf(clock.GetUtcNow().UtcDateTime);

        /// <summary>Whether a moment (UTC) that was noted is not in the time to come, but for what clocks are ever apart.</summary>
        public bool HasPassed(DateTime moment) => moment <= clock.GetUtcNow().UtcDateTime + ClockReading.MostBack;
    }

    /// <summary>The day it was where the programme is.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <summary>The local time where the programme is.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    /// <summary>The last moment of a day (UTC): reading as at a day takes in all that was public on it.</summary>
    public static DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1)).AddMilliseconds(-1);

    /// <summary>The first moment of a day (UTC).</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>A day and an hour where the programme is as a moment (UTC); null for an hour left out when clocks go forward.</summary>
    public static DateTime? MomentOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return Zone.IsInvalidTime(local) ? null : TimeZoneInfo.ConvertTimeToUtc(local, Zone);
    }

    /// <summary>
    /// The moment (UTC) of a time of day. When the clock jumps over it in spring, the same time after the jump; when it comes twice in
    /// autumn, the second.
    /// </summary>
    public static DateTime At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(local) ? local.AddHours(1) : local, Zone);
    }

    /// <summary>The moment (UTC) that stands for a day on which something became public at an hour no source gives: noon.</summary>
    public static DateTime NoonOf(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
}
