namespace Heed.Ledger.Dates;

/// <summary>A day of the Gregorian calendar carried backwards and forwards without end, with a year zero, as ISO 8601 has it.</summary>
internal readonly record struct CalendarDay(long Year, int Month, int Day) : IComparable<CalendarDay>
{
    internal static CalendarDay FirstOf(long year, int month = 1) => new(year, month, 1);

    internal static CalendarDay LastOf(long year, int month = 12) => new(year, month, DaysIn(year, month));

    internal static int DaysIn(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    internal DateOnly? ToDateOnly() => Year is >= 1 and <= 9999 ? new DateOnly((int)Year, Month, Day) : null;

    public int CompareTo(CalendarDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    private static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
