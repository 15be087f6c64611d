using Heed.Comments;
using Heed.Platform.Time;

namespace Heed.Moderation;

/// <summary>
/// The hours in which somebody is there to read: working days from nine to five where the programme is.
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
            if (!WorkingDays.Has(day))
                continue;
            var (opens, closes) = (Clock.At(day, Opens), Clock.At(day, Closes));
            var (begins, ends) = (from > opens ? from : opens, to < closes ? to : closes);
            if (ends > begins)
                sum += ends - begins;
        }
        return sum;
    }

    /// <summary>The end (UTC) of the last of so many working days after the day of a moment (UTC).</summary>
    public static DateTime After(DateTime moment, int workingDays) => Clock.At(WorkingDays.After(Clock.DayOf(moment), workingDays), Closes);
}
