namespace Heed.Platform.Time;

/// <summary>
/// Monday to Friday. Public holidays differ from place to place and are not left out: a promise is then kept earlier than it had to be,
/// and an alert comes sooner.
/// </summary>
public static class WorkingDays
{
    public static bool Has(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last of so many working days after a day.</summary>
    public static DateOnly After(DateOnly day, int count)
    {
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (Has(day))
                left--;
        }
        return day;
    }
}
