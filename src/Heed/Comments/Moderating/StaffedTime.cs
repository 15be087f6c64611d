using Heed.Platform.Time;

namespace Heed.Comments.Moderating;

/// <summary>
/// The hours in which somebody is there to read: Monday to Friday from nine to five where the programme is. Public holidays differ from
/// place to place and are not left out: a promise is then kept earlier than it had to be, and an alert comes sooner.
/// </summary>
public static class StaffedTime
{
    private const int LongestLook = 60;
    private static readonly TimeOnly Opens = new(9, 0);
    private static readonly TimeOnly Closes = new(17, 0);

    /// <summary>How much of the time between two moments (UTC) somebody was there. Counted for two months at most.</summary>
    public static TimeSpan Between(DateTime from, DateTime to)
    {
        var sum = TimeSpan.Zero;
        var first = Clock.DayOf(from);
        for (var day = first; day <= Clock.DayOf(to) && day.DayNumber - first.DayNumber < LongestLook; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
                continue;
            var (opens, closes) = (Clock.At(day, Opens), Clock.At(day, Closes));
            var (begins, ends) = (from > opens ? from : opens, to < closes ? to : closes);
            if (ends > begins)
                sum += ends - begins;
        }
        return sum;
    }

    /// <summary>The end (UTC) of the last of so many working days after the day of a moment (UTC).</summary>
    public static DateTime After(DateTime moment, int workingDays)
    {
        var day = Clock.DayOf(moment);
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }
        return Clock.At(day, Closes);
    }

    private static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
