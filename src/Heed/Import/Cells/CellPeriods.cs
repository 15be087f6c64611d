using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Import.Cells;

/// <summary>
/// Reads the periods that registers have: two years in one, such as 2024-25, quarters of such years, and months from one to another. A
/// period keeps its words, and has no day that the table does not give.
/// </summary>
internal static partial class CellPeriods
{
    /// <summary>The period; null when the text is none.</summary>
    public static CellDate? Read(string said)
    {
        if (Quarter().Match(said) is { Success: true } quarter
            && YearsIn(quarter.Groups["year"].Value, quarter.Groups["next"].Value) is var (begins, _))
        {
            // Where a year has two numbers it begins in April, as the financial years of these islands do.
            var from = new DateOnly(begins, 4, 1).AddMonths((quarter.Groups["quarter"].Value[0] - '1') * 3);
            return CellDates.Words($"{from:yyyy-MM}/{from.AddMonths(2):yyyy-MM}", said);
        }
        if (Years().Match(said) is { Success: true } years)
        {
            var (year, next) = (years.Groups["year"].Value, years.Groups["next"].Value);
            if (YearsIn(year, next) is not var (first, last))
                return null;
            // In figures alone, 2010-11 may be a month too.
            return said.Length == 7 && said[4] == '-' && last % 100 <= 12
                ? CellDates.Problem($"“{said}” could be a month or two years. Write the month in letters, or both years in full.")
                : CellDates.Words($"{first}/{last}", said);
        }
        // Hearings and visits of some days.
        if (Days().Match(said) is { Success: true } days && MonthOf(days.Groups[3].Value) is { } month
            && int.Parse(days.Groups[1].Value, CultureInfo.InvariantCulture) is var dayOne
            && int.Parse(days.Groups[2].Value, CultureInfo.InvariantCulture) is var dayTwo
            && int.Parse(days.Groups[4].Value, CultureInfo.InvariantCulture) is var yearOf
            && dayOne >= 1 && dayOne < dayTwo && dayTwo <= DateTime.DaysInMonth(yearOf, month))
            return CellDates.Words($"{yearOf}-{month:00}-{dayOne:00}/{yearOf}-{month:00}-{dayTwo:00}", said);
        if (Months().Match(said) is { Success: true } months && MonthOf(months.Groups[1].Value) is { } one
            && MonthOf(months.Groups[2].Value) is { } other && one <= other)
            return CellDates.Words($"{months.Groups[3].Value}-{one:00}/{months.Groups[3].Value}-{other:00}", said);
        return null;
    }

    // "2024" and "25" are two years, and so are "24" and "25"; "2024" and "12" are a month.
    private static (int First, int Last)? YearsIn(string year, string next)
    {
        var first = int.Parse(year.Length == 2 ? $"20{year}" : year, CultureInfo.InvariantCulture);
        var last = int.Parse(next.Length == 2 ? $"{first / 100}{next}" : next, CultureInfo.InvariantCulture);
        return last == first + 1 || last > first && next.Length == 2 && last % 100 > 12 ? (first, last) : null;
    }

    private static int? MonthOf(string name) =>
        DateTime.TryParseExact(name[..3], "MMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.Month : null;

    [GeneratedRegex(@"^(?:FY\s*)?(?<year>(?:19|20)\d{2})\s*[-–/]\s*(?<next>\d{2}|(?:19|20)\d{2})\z"
        + @"|^FY\s*(?<year>\d{2})[-–/](?<next>\d{2})\z", RegexOptions.IgnoreCase)]
    private static partial Regex Years();

    [GeneratedRegex(@"^Q(?<quarter>[1-4])\s*(?:of\s*)?(?:FY\s*)?(?<year>(?:20)?\d{2})\s*[-–/]\s*(?<next>\d{2}(?:\d{2})?)\z"
        + @"|^(?:FY\s*)?(?<year>(?:20)?\d{2})\s*[-–/]\s*(?<next>\d{2}(?:\d{2})?)\s*Q(?<quarter>[1-4])\z", RegexOptions.IgnoreCase)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(\p{L}{3,9})\s*(?:-|–|to)\s*(\p{L}{3,9})\s+((?:19|20)\d{2})\z", RegexOptions.IgnoreCase)]
    private static partial Regex Months();

    [GeneratedRegex(@"^(\d{1,2})\s*(?:-|–|to|and)\s*(\d{1,2})\s+(\p{L}{3,9})\s+((?:19|20)\d{2})\z", RegexOptions.IgnoreCase)]
    private static partial Regex Days();
}
