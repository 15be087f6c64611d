using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Ledger.Dates;

namespace Heed.Import.Cells;

/// <summary>In which order a table writes day and month.</summary>
public enum DayOrder
{
    /// <summary>Nobody has said so yet.</summary>
    NotSaid,

    /// <summary>31/03/2019.</summary>
    DayFirst,

    /// <summary>03/31/2019.</summary>
    MonthFirst,
}

/// <summary>What a cell says about a date.</summary>
/// <param name="Date">The date; null when it says none, or can't be read.</param>
/// <param name="Problem">Why it can't be read, as a sentence.</param>
public sealed record CellDate(FuzzyDate? Date, string? Problem = null)
{
    /// <summary>The date that was promised first, where the cell gives that and a revised one.</summary>
    public FuzzyDate? First { get; init; }

    /// <summary>Whether it has one meaning with the day first and another with the month first.</summary>
    public bool IsAmbiguous { get; init; }

    internal static CellDate None { get; } = new((FuzzyDate?)null);
}

/// <summary>
/// Reads the dates that registers have. Words without a day, such as "later in the Parliament", are kept as words. Nothing is guessed.
/// </summary>
public static partial class CellDates
{
    private const string WithoutDay = "/..";

    private static readonly HashSet<string> Nothing = ["", "n a", "na", "none", "nil", "not applicable", "no date", "not given"];

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] NamedMonths =
    [
        "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMM yy", "d MMMM yy", "dddd d MMMM yyyy", "ddd d MMM yyyy",
        "ddd d MMMM yyyy", "dddd d MMM yyyy",
        "MMMM d yyyy", "MMM d yyyy",
    ];

    private static readonly string[] MonthsOnly = ["MMM-yy", "MMM yy", "MMM-yyyy", "MMM yyyy", "MMMM yyyy", "MMMM-yyyy", "MM/yyyy"];

    /// <summary>Reads a cell.</summary>
    /// <param name="text">What it shows.</param>
    /// <param name="day">Its day, when the spreadsheet itself knows it to be one.</param>
    /// <param name="order">The order of day and month in this table.</param>
    public static CellDate Read(string text, DateOnly? day, DayOrder order)
    {
        if (day is { Year: >= 1901 } known)
            return new CellDate(FuzzyDate.Of(known));
        var said = Spaces().Replace(text, " ").Trim();
        if (Nothing.Contains(Sameness.Of(said)))
            return CellDate.None;
        if (Revised().Match(said) is { Success: true } revised)
            return OfTwo(revised.Groups[1].Value, revised.Groups[2].Value, order);
        // As Heed itself writes a date whose words do not say it all.
        if (Coded().Match(said) is { Success: true } coded && Edtf.TryParse(coded.Groups[2].Value, out var exactly, out _))
            return new CellDate(coded.Groups[1].Length == 0 ? new FuzzyDate(exactly) : new FuzzyDate(exactly, coded.Groups[1].Value));
        if (Numbers().Match(said) is { Success: true } numbers)
            return OfNumbers(numbers, said, order);
        if (Several().IsMatch(said))
            return Problem($"“{said}” has more than one date. Choose one, or use two columns.");
        if (Serial().IsMatch(said))
            return Problem($"“{said}” is how a spreadsheet stores a day. Format the column as a date and save the file again.");
        if (Iso().Match(said) is { Success: true } iso)
            return OfParts(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value, said);
        return OfWords(said);
    }

    private static CellDate OfWords(string said)
    {
        var plain = Ordinal().Replace(said, "$1").Replace(",", "", StringComparison.Ordinal)
            .Replace("Sept ", "Sep ", StringComparison.Ordinal);
        if (DateOnly.TryParseExact(plain, NamedMonths, British, DateTimeStyles.AllowWhiteSpaces, out var exact))
            return new CellDate(FuzzyDate.Of(exact));
        if (DateOnly.TryParseExact(plain, MonthsOnly, British, DateTimeStyles.AllowWhiteSpaces, out var month))
            return new CellDate(FuzzyDate.Parse($"{month:yyyy-MM}"));
        if (Half().Match(said) is { Success: true } half)
        {
            var (year, isFirst) = (half.Groups[2].Value, half.Groups[1].Value.Equals("first", StringComparison.OrdinalIgnoreCase));
            return Words(isFirst ? $"{year}-01/{year}-06" : $"{year}-07/{year}-12", said);
        }
        if (EndOf().Match(said) is { Success: true } end)
            return Words($"{end.Groups[1].Value}-12", said);
        if (CellPeriods.Read(said) is { } period)
            return period;
        if (!Season().IsMatch(said) && Edtf.TryParse(said, out var code, out _))
            return new CellDate(new FuzzyDate(code));
        if (FuzzyDate.TryUnderstand(said, out var understood))
            return new CellDate(understood);
        return said.Length > FuzzyDate.WordsLimit
            ? Problem($"This has {said.Length} characters, too many for a date. Is it the right column?")
            : Words(WithoutDay, said);
    }

    internal static CellDate Words(string edtf, string said) => new(new FuzzyDate(Edtf.Parse(edtf), said));

    private static CellDate OfTwo(string now, string first, DayOrder order)
    {
        var (later, earlier) = (Read(now, null, order), Read(first, null, order));
        return later.Problem is not null ? later : earlier.Problem is not null ? earlier
            : new CellDate(later.Date) { First = earlier.Date, IsAmbiguous = later.IsAmbiguous || earlier.IsAmbiguous };
    }

    private static CellDate OfNumbers(Match numbers, string said, DayOrder order)
    {
        var (one, two, year) = (numbers.Groups[1].Value, numbers.Groups[2].Value, numbers.Groups[3].Value);
        if (year.Length == 2)
            year = $"20{year}";
        var (first, second) = (Figure(one), Figure(two));
        if (first == second)
            return OfParts(year, two, one, said);
        var (couldBeDayFirst, couldBeMonthFirst) = (IsDay(year, second, first), IsDay(year, first, second));
        if (!couldBeDayFirst && !couldBeMonthFirst)
            return Problem($"“{said}” is not a real date. Correct it in the file.");
        if (couldBeDayFirst && couldBeMonthFirst)
        {
            return order switch
            {
                DayOrder.DayFirst => OfParts(year, two, one, said) with { IsAmbiguous = true },
                DayOrder.MonthFirst => OfParts(year, one, two, said) with { IsAmbiguous = true },
                _ => Problem($"“{said}” could be two dates. Say whether the day or the month comes first.") with { IsAmbiguous = true },
            };
        }
        if (order == DayOrder.DayFirst && !couldBeDayFirst)
            return Problem($"“{said}” has no such month. In this table the day comes first. Correct it in the file.");
        if (order == DayOrder.MonthFirst && !couldBeMonthFirst)
            return Problem($"“{said}” has no such month. In this table the month comes first. Correct it in the file.");
        return couldBeDayFirst ? OfParts(year, two, one, said) : order == DayOrder.MonthFirst ? OfParts(year, one, two, said)
            : Problem($"“{said}” only makes sense with the month first. Say that the month comes first in this table, or correct it.")
                with { IsAmbiguous = true };
    }

    private static CellDate OfParts(string year, string month, string day, string said) =>
        IsDay(year, Figure(month), Figure(day)) && Figure(year) > 1900
            ? new CellDate(FuzzyDate.Parse($"{year}-{Figure(month):00}-{Figure(day):00}"))
            : Problem($"“{said}” is not a real date. Correct it in the file.");

    private static bool IsDay(string year, int month, int day) =>
        Figure(year) >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Figure(year), month);

    private static int Figure(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    internal static CellDate Problem(string sentence) => new(null, sentence);

    [GeneratedRegex(@"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})\z")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?\z")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(.{4,60}?) \(?(?:revised|changed|moved|previously|was|originally)(?: from)?:? (.{4,60}?)\)?\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex Revised();

    [GeneratedRegex(@"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")]
    private static partial Regex Several();

    [GeneratedRegex(@"^(.*?)\s*\[([^\]]+)\]\z")]
    private static partial Regex Coded();

    [GeneratedRegex(@"^[2-5]\d{4}\z")]
    private static partial Regex Serial();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?:the )?(first|second) half of (\d{4})\z", RegexOptions.IgnoreCase)]
    private static partial Regex Half();

    [GeneratedRegex(@"^(?:the )?end of (\d{4})\z", RegexOptions.IgnoreCase)]
    private static partial Regex EndOf();

    // A code for spring in EDTF; in a table somebody's two years.
    [GeneratedRegex(@"^\d{4}-(?:1[3-9]|[2-9]\d)\z")]
    private static partial Regex Season();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
