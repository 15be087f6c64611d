using System.Globalization;
using Heed.Platform.Time;

namespace Heed.Accounts;

/// <summary>Moments as the desk says them, in the programme's time zone.</summary>
public static class DeskTime
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"24 November 2026, 10:42".</summary>
    public static string Of(DateTime utc) => Clock.Local(utc).ToString("d MMMM yyyy, HH:mm", English);

    /// <summary>"24 November 2026, 10:42 (UTC+00:00, Europe/London)": no doubt is left in the weeks when clocks change.</summary>
    public static string WithOffset(DateTime utc)
    {
        var offset = Clock.Local(utc) - DateTime.SpecifyKind(utc, DateTimeKind.Unspecified);
        return $"{Of(utc)} (UTC{(offset < TimeSpan.Zero ? "-" : "+")}{offset:hh\\:mm}, {Clock.ZoneName})";
    }

    /// <summary>A day and an hour there as a moment (UTC); null when there is no such hour, as when clocks go forward.</summary>
    public static DateTime? Moment(string? day, string? time)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            || !TimeText.TryRead(time ?? "", out var at, out _))
            return null;
        return Clock.MomentOf(on, at);
    }
}
