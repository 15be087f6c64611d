namespace Heed.Ledger.Dates;

/// <summary>A part of a year that EDTF writes in place of a month: seasons, quarters, quadrimesters and semesters.</summary>
internal sealed record SubYear(int Code, int FirstMonth, int Months, EdtfPrecision Precision)
{
    internal const int SouthernSpring = 29;

    internal static SubYear? For(int code) => code switch
    {
        >= 21 and <= 24 => Season(code, code - 21),
        >= 25 and <= 28 => Season(code, code - 25),
        >= 29 and <= 32 => Season(code, (code - SouthernSpring + 2) % 4),
        >= 33 and <= 36 => new(code, 1 + (3 * (code - 33)), 3, EdtfPrecision.Quarter),
        >= 37 and <= 39 => new(code, 1 + (4 * (code - 37)), 4, EdtfPrecision.Quadrimester),
        40 or 41 => new(code, 1 + (6 * (code - 40)), 6, EdtfPrecision.Semester),
        _ => null,
    };

    /// <summary>The months of that year; the one that begins in December ends in February of the next.</summary>
    internal EdtfSpan In(long year)
    {
        var lastMonth = FirstMonth + Months - 1;
        var last = lastMonth > 12 ? CalendarDay.LastOf(year + 1, lastMonth - 12) : CalendarDay.LastOf(year, lastMonth);
        return new EdtfSpan(CalendarDay.FirstOf(year, FirstMonth), last, Precision);
    }

    private static SubYear Season(int code, int northern) => new(code, 3 + (3 * northern), 3, EdtfPrecision.Season);
}
