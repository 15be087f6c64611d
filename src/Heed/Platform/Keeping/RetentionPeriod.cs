using Heed.Platform.Time;

namespace Heed.Platform.Keeping;

/// <summary>In what a time for which something is kept is counted.</summary>
public enum KeptUnit
{
    Hours,

    /// <summary>Days from Monday to Friday. Public holidays are not known to Heed and count as working days.</summary>
    WorkingDays,

    Days,

    /// <summary>Months of the calendar.</summary>
    Months,

    /// <summary>Years of the calendar.</summary>
    Years,
}

/// <summary>For how long something is kept.</summary>
/// <param name="Number">How many.</param>
/// <param name="Unit">Of what.</param>
public sealed record RetentionPeriod(int Number, KeptUnit Unit)
{
    /// <summary>The most of a unit that a programme may set.</summary>
    public const int Most = 400;

    /// <summary>The moment (UTC) up to which what began then has been kept for long enough.</summary>
    public DateTime Before(DateTime now) =>
        Unit switch
        {
            KeptUnit.Hours => now.AddHours(-Number),
            KeptUnit.WorkingDays => WorkingDaysBefore(now),
            KeptUnit.Days => now.AddDays(-Number),
            KeptUnit.Months => now.AddMonths(-Number),
            _ => now.AddYears(-Number),
        };

    /// <summary>"90 days", "2 working days".</summary>
    public string InWords =>
        Unit switch
        {
            KeptUnit.Hours => T($"{Number:# hour|# hours}"),
            KeptUnit.WorkingDays => T($"{Number:# working day|# working days}"),
            KeptUnit.Days => T($"{Number:# day|# days}"),
            KeptUnit.Months => T($"{Number:# month|# months}"),
            _ => T($"{Number:# year|# years}"),
        };

    /// <summary>The same for the public: "3 days", not "72 hours".</summary>
    public string ForPublic => Unit == KeptUnit.Hours && Number % 24 == 0 ? new RetentionPeriod(Number / 24, KeptUnit.Days).InWords
        : InWords;

    /// <summary>"days", "working days".</summary>
    public string UnitWords => Unit == KeptUnit.WorkingDays ? "working days" : Unit.ToString().ToLowerInvariant();

    private DateTime WorkingDaysBefore(DateTime now)
    {
        for (var left = Number; left > 0; )
        {
            now = now.AddDays(-1);
            if (WorkingDays.Has(DateOnly.FromDateTime(now)))
                left--;
        }
        return now;
    }
}
