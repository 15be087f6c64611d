namespace Heed.Ledger.Dates;

/// <summary>
/// How finely a date is known. Unspecified digits count as not known: <c>1985-04-XX</c> is known to the month,
/// <c>1985-XX-XX</c> to the year, <c>201X</c> to the decade.
/// </summary>
public enum EdtfPrecision
{
    /// <summary>A day with a time of day, <c>1985-04-12T23:20:30Z</c>.</summary>
    Time,

    /// <summary>One day of the calendar, <c>2017-06-22</c>.</summary>
    Day,

    /// <summary>One month, <c>2017-06</c>.</summary>
    Month,

    /// <summary>Three months from January, April, July or October: codes 33 to 36.</summary>
    Quarter,

    /// <summary>A season of three months: codes 21 to 32.</summary>
    Season,

    /// <summary>Four months from January, May or September: codes 37 to 39.</summary>
    Quadrimester,

    /// <summary>Six months from January or July: codes 40 and 41.</summary>
    Semester,

    /// <summary>One year, <c>2017</c>.</summary>
    Year,

    /// <summary>Ten years, <c>201X</c>.</summary>
    Decade,

    /// <summary>A hundred years, <c>20XX</c>.</summary>
    Century,

    /// <summary>A span between two dates, either of which may be open or unknown, <c>2016/2018</c>.</summary>
    Interval,

    /// <summary>Several dates, all meant or one of them meant, <c>{2016,2018}</c> or <c>[2016,2018]</c>.</summary>
    Set,
}
