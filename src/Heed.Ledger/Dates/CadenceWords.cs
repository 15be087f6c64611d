using Heed.Language;

namespace Heed.Ledger.Dates;

/// <summary>The words of cadences: read in English, written in the reader's language.</summary>
internal static class CadenceWords
{
    private static readonly string[] Numbers =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    internal static Cadence? Understand(string? words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > Cadence.WordsLimit)
            return null;
        var tokens = words.ToLowerInvariant().TrimEnd('.', ' ').Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return tokens switch
        {
            ["annual" or "annually" or "yearly"] => new Cadence(1, CadencePeriod.Year, words),
            ["six" or "6", "monthly"] => new Cadence(1, CadencePeriod.Month, words, every: 6),
            ["quarterly"] => new Cadence(1, CadencePeriod.Quarter, words),
            ["monthly"] => new Cadence(1, CadencePeriod.Month, words),
            ["weekly"] => new Cadence(1, CadencePeriod.Week, words),
            ["fortnightly"] => new Cadence(1, CadencePeriod.Week, words, every: 2),
            ["once" or "twice" or "thrice", "a" or "an" or "each" or "every" or "per", var period] when Period(period) is { } per =>
                new Cadence(tokens[0] switch { "once" => 1, "twice" => 2, _ => 3 }, per, words),
            [var count, "times", "a" or "each" or "every" or "per", var period]
                when Number(count) is { } times && Period(period) is { } per => new Cadence(times, per, words),
            ["every" or "each", var period] when Period(period) is { } per => new Cadence(1, per, words),
            ["every", var count, var period] when Number(count) is { } every && Period(period.TrimEnd('s')) is { } per =>
                new Cadence(1, per, words, every),
            _ => null,
        };
    }

    internal static string Plain(Cadence cadence)
    {
        var (times, every) = (cadence.Times, cadence.Every);
        var period = (cadence.Per, every) switch
        {
            (CadencePeriod.Week, 1) => T("a week"),
            (CadencePeriod.Month, 1) => T("a month"),
            (CadencePeriod.Quarter, 1) => T("a quarter"),
            (_, 1) => T("a year"),
            (CadencePeriod.Week, _) => Spelled($"every {every:# week|# weeks}"),
            (CadencePeriod.Month, _) => Spelled($"every {every:# month|# months}"),
            (CadencePeriod.Quarter, _) => Spelled($"every {every:# quarter|# quarters}"),
            _ => Spelled($"every {every:# year|# years}"),
        };
        return times switch
        {
            1 when every > 1 => period,
            1 => T($"once {period}"),
            2 => T($"twice {period}"),
            _ => Spelled($"{times:# time|# times} {period}"),
        };
    }

    // Small numbers as words.
    private static string Spelled(Sentence sentence) => Localizer.Marked(
        Localizer.Compose(sentence, static (value, format) => value is int number ? Word(number) : Localizer.Written(value, format)));

    internal static string Name(CadencePeriod per) => per switch
    {
        CadencePeriod.Week => "week",
        CadencePeriod.Month => "month",
        CadencePeriod.Quarter => "quarter",
        _ => "year",
    };

    internal static CadencePeriod? Period(string? name) => name switch
    {
        "week" => CadencePeriod.Week,
        "month" => CadencePeriod.Month,
        "quarter" => CadencePeriod.Quarter,
        "year" => CadencePeriod.Year,
        _ => null,
    };

    private static string Word(int number) => number <= Numbers.Length
        ? T(Numbers[number - 1])
        : Localizer.Number(number);

    private static int? Number(string word)
    {
        var number = Array.IndexOf(Numbers, word) + 1;
        if (number > 0)
            return number;
        return word.All(char.IsAsciiDigit) && int.TryParse(word, out number) && number is >= 1 and <= Cadence.NumberLimit ? number : null;
    }
}
