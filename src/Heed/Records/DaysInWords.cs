using Heed.Ledger.Dates;

namespace Heed.Records;

/// <summary>Dates that may not be exact, put in order and into words.</summary>
public static class DaysInWords
{
    /// <summary>The day a date is ordered by: its last, or its first when it has no end.</summary>
    public static DateOnly? Order(FuzzyDate? date) => date?.Latest ?? date?.Earliest;

    /// <summary>
    /// A date in words, with the date itself where the words don't give it; null when it is one day without words, shown as that day.
    /// </summary>
    public static string? Words(FuzzyDate date) => date is { Words: null, When.Precision: EdtfPrecision.Day }
        && date.Earliest == date.Latest ? null
        : date.Words is { } words && !words.Any(char.IsAsciiDigit) ? $"{new FuzzyDate(date.When)}: {words}"
        : date.ToString();

    /// <summary>A date within a sentence: in quotation marks when the words are the source's own.</summary>
    public static string Quoted(FuzzyDate date) => date.Words is { } words ? $"“{words}”" : date.ToString();

    /// <summary>A span of days in words: "March 2018", "2018"; null when it is one day.</summary>
    public static string? Words(DateOnly from, DateOnly to)
    {
        if (from == to)
            return null;
        if (from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } && from.Year == to.Year)
            return $"{from.Year}";
        var isMonth = from.Day == 1 && to == from.AddMonths(1).AddDays(-1);
        return isMonth ? FuzzyDate.Parse($"{from:yyyy-MM}").ToString() : T($"{from} to {to}");
    }
}
