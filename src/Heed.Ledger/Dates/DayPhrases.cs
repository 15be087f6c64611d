using System.Globalization;

namespace Heed.Ledger.Dates;

/// <summary>The phrases for single dates: a day, a month, a season or a year, and about, the start or the end of one.</summary>
internal static class DayPhrases
{
    private static readonly string[] Months =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12).Select(name => name.ToLowerInvariant())];

    private static readonly string[] Seasons = ["spring", "summer", "autumn"];

    internal static string? ToEdtf(string[] tokens) => tokens switch
    {
        ["about" or "around" or "circa" or "approximately", .. var rest] => About(Plain(rest)),
        ["the", "end", "of", .. var rest] => Edge(rest, isEnd: true),
        ["end", "of", .. var rest] => Edge(rest, isEnd: true),
        ["end", .. var rest] => Edge(rest, isEnd: true),
        ["the", "start" or "beginning", "of", .. var rest] => Edge(rest, isEnd: false),
        ["start" or "beginning", "of", .. var rest] => Edge(rest, isEnd: false),
        _ => Plain(tokens),
    };

    internal static string? LastDay(string[] tokens) =>
        Read(tokens) is { Precision: not EdtfPrecision.Day, Latest: { } last } ? Iso(last) : null;

    private static string? About(string? date) => date is null ? null : date + "~";

    /// <summary>About the first or last day of a month, or the first or last month of anything longer.</summary>
    private static string? Edge(string[] tokens, bool isEnd)
    {
        if (Read(tokens) is not { Precision: not EdtfPrecision.Day, Earliest: { } first, Latest: { } last } date)
            return null;
        var day = Iso(isEnd ? last : first);
        return About(date.Precision == EdtfPrecision.Month ? day : day[..7]);
    }

    private static Edtf? Read(string[] tokens) => Plain(tokens) is { } text && Edtf.TryParse(text, out var date, out _) ? date : null;

    private static string? Plain(string[] tokens) => tokens switch
    {
        [var year] when IsYear(year) => year,
        [var iso] when iso.Length == 10 && iso[4] == '-' && iso[7] == '-' => iso,
        ["winter", var years] => Winter(years.Split('/', '-')),
        ["winter", var year, "to", var next] => Winter([year, next]),
        [var season, var year] when IsYear(year) && Array.IndexOf(Seasons, season) is >= 0 and var at => $"{year}-{21 + at}",
        [var name, var year] when IsYear(year) && Month(name) is { } month => $"{year}-{month:00}",
        [var number, var name, var year] when IsYear(year) && Month(name) is { } month && Day(number) is { } day =>
            $"{year}-{month:00}-{day:00}",
        _ => null,
    };

    /// <summary>A winter is sure only with both its years: "winter 2018 to 2019", "winter 2018/19".</summary>
    private static string? Winter(string[] years) =>
        years is [var year, var next] && IsYear(year) && next.Length is 2 or 4
        && $"{int.Parse(year, CultureInfo.InvariantCulture) + 1}".EndsWith(next, StringComparison.Ordinal)
            ? $"{year}-24"
            : null;

    private static bool IsYear(string token) => token.Length == 4 && token[0] is '1' or '2' && token.All(char.IsAsciiDigit);

    /// <summary>A month by its name, or by the first three letters ("Sept" too).</summary>
    private static int? Month(string name)
    {
        var at = Array.FindIndex(Months, month => month == name || month[..3] == name || (name == "sept" && month == "september"));
        return at < 0 ? null : at + 1;
    }

    private static int? Day(string token)
    {
        var digits = token.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return digits.Length is 1 or 2 && token.Length - digits.Length is 0 or 2 && digits.All(char.IsAsciiDigit)
            ? int.Parse(digits, CultureInfo.InvariantCulture)
            : null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
