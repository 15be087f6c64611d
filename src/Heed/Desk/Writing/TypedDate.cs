using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Layout;
using Heed.Ledger.Dates;

namespace Heed.Desk.Writing;

/// <summary>
/// A date as it is asked for: day, month and year, or in words. Only when the words alone don't say it all does a box for the exact
/// meaning (EDTF) stand beside them.
/// </summary>
public static partial class TypedDate
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] AfterYear = ["month", "day"];

    /// <summary>Fills the boxes of a date.</summary>
    public static void Put(FormValues at, FuzzyDate date)
    {
        if (date.Words is { } words)
        {
            at.Open("words").Text = words;
            if (DateWords.TryUnderstand(words, out var when) && when.Equals(date.When))
                return;
            if (when is not null || !Simple().IsMatch(date.When.Text))
            {
                at.Open("edtf").Text = date.When.Text;
                return;
            }
        }
        if (!Simple().IsMatch(date.When.Text))
        {
            at.Open("edtf").Text = date.When.Text;
            return;
        }
        var parts = date.When.Text.Split('-');
        at.Open("year").Text = parts[0];
        foreach (var (i, name) in AfterYear.Index().Where(p => parts.Length > p.Index + 1))
            at.Open(name).Text = parts[i + 1].TrimStart('0');
    }

    /// <summary>Reads the boxes of a date: the date, or a sentence that says what can't be read; neither when they are empty.</summary>
    public static (FuzzyDate? Date, string? Problem) Read(FormValues at)
    {
        var (words, edtf) = (at.TextOf("words").Trim(), at.TextOf("edtf").Trim());
        if (words.Length > FuzzyDate.WordsLimit)
            return (null, $"The words of this date have {words.Length} characters. Use at most {FuzzyDate.WordsLimit}.");
        var (numbers, problem) = ReadNumbers(at);
        if (problem is not null)
            return (null, problem);
        if (edtf.Length > 0)
        {
            if (numbers is not null)
                return (null, "Enter the exact meaning in figures or as a code, not both. Clear one of them.");
            return Edtf.TryParse(edtf, out var exact, out var wrong) ? (new FuzzyDate(exact, words), null) : (null, wrong);
        }
        var understood = DateWords.TryUnderstand(words, out var meant);
        if (numbers is not null)
            return understood && !meant!.Equals(numbers)
                ? (null, $"The figures say {new FuzzyDate(numbers)}, but the words “{words}” say something else. Clear one of them, or "
                    + "make them agree.")
                : (new FuzzyDate(numbers, words), null);
        if (words.Length == 0)
            return (null, null);
        if (understood)
            return (new FuzzyDate(meant!, words), null);
        return Edtf.TryParse(words, out var code, out _)
            ? (new FuzzyDate(code), null)
            : (null, $"We are not sure which days “{ProgrammeFilter.Shorten(words)}” means. Enter it in figures too, such as a month "
                + "and year. We will keep the words and show them with the figures. Until then the date is not in the saved draft.");
    }

    /// <summary>How a date was understood: "Understood as spring 2018: March to May 2018". Null when there is nothing to say.</summary>
    public static string? Echo(FormValues? at)
    {
        if (at is null || Read(at) is not { Date: { } date })
            return null;
        var meaning = new FuzzyDate(date.When).ToString();
        var span = date is { Earliest: { } first, Latest: { } last } ? Span(first, last) : null;
        return span is null || span == meaning ? $"Understood as {meaning}." : $"Understood as {meaning}: {span}.";
    }

    private static string Span(DateOnly first, DateOnly last)
    {
        if (first == last)
            return Phrases.Day(first);
        var whole = first.Day == 1 && last.AddDays(1).Day == 1;
        if (!whole)
            return $"{Phrases.Day(first)} to {Phrases.Day(last)}";
        if (first is { Month: 1 } && last.Month == 12)
            return first.Year == last.Year ? $"{first:yyyy}" : $"{first:yyyy} to {last:yyyy}";
        return (first.Year, first.Month) == (last.Year, last.Month) ? Month(last)
            : $"{(first.Year == last.Year ? first.ToString("MMMM", CultureInfo.InvariantCulture) : Month(first))} to {Month(last)}";
    }

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static (Edtf? When, string? Problem) ReadNumbers(FormValues at)
    {
        var (day, month, year) = (at.TextOf("day").Trim(), at.TextOf("month").Trim(), at.TextOf("year").Trim());
        if (day.Length + month.Length + year.Length == 0)
            return (null, null);
        var typed = ProgrammeFilter.Shorten(string.Join(' ', new[] { day, month, year }.Where(t => t.Length > 0)));
        if (year.Length == 0)
            return (null, $"“{typed}” has no year. Add the year, in four figures.");
        if (year.Length != 4 || !year.All(char.IsAsciiDigit))
            return (null, $"“{ProgrammeFilter.Shorten(year)}” is not a year. Enter the year in four figures, such as 2018.");
        if (month.Length == 0)
            return day.Length == 0 ? (Edtf.Parse(year), null) : (null, $"“{typed}” has a day and a year, but no month. Add the month.");
        if (MonthOf(month) is not { } number)
            return (null, $"“{ProgrammeFilter.Shorten(month)}” is not a month. Enter its number, 1 to 12, or its name.");
        if (day.Length == 0)
            return (Edtf.Parse($"{year}-{number:00}"), null);
        return int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var date) && Edtf.TryParse(
            $"{year}-{number:00}-{date:00}", out var when, out _)
            ? (when, null)
            : (null, $"“{typed}” is not a real date. Check the day, month and year.");
    }

    private static int? MonthOf(string month)
    {
        if (int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 12 ? number : null;
        var named = Array.FindIndex(Months, m => month.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;
        return named > 0 && new DateOnly(2000, named, 1).ToString("MMMM", CultureInfo.InvariantCulture)
            .StartsWith(month, StringComparison.OrdinalIgnoreCase) ? named : null;
    }

    [GeneratedRegex(@"^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Simple();
}
