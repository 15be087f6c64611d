using System.Globalization;
using Heed.Language;

namespace Heed.Ledger.Dates;

/// <summary>Says a date in the reader's language, in plain words. Dates outside the years 1 to 9999 are left in EDTF.</summary>
internal static class PlainEnglish
{
    internal static string Of(Edtf date) => date.Precision switch
    {
        EdtfPrecision.Interval => Interval(date.Text.Split('/')),
        EdtfPrecision.Set => Set(date.Text),
        _ => Date(date),
    };

    private static string Interval(string[] ends) => ends switch
    {
        ["", ".."] => T("no day given"),
        [var start, ".."] => T($"from {Part(start)}"),
        ["..", var end] => T($"up to {Part(end)}"),
        [var start, ""] => T($"from {Part(start)} to an unknown date"),
        ["", var end] => T($"from an unknown date to {Part(end)}"),
        _ => T($"{Part(ends[0])} to {Part(ends[1])}"),
    };

    private static string Set(string text)
    {
        var isChoice = text[0] == '[';
        var members = text[1..^1].Split(',').Select(Member).ToArray();
        if (members.Length == 1)
            return members[0];
        var before = string.Join(", ", members[..^1]);
        return isChoice ? T($"one of {before} or {members[^1]}") : T($"{before} and {members[^1]}");
    }

    private static string Member(string text) => text.Split("..") switch
    {
        ["", var last] => T($"{Part(last)} or earlier"),
        [var first, ""] => T($"{Part(first)} or later"),
        [var first, var last] => T($"{Part(first)} to {Part(last)}"),
        _ => Part(text),
    };

    private static string Part(string text) => Date(Edtf.Parse(text));

    private static string Date(Edtf date)
    {
        var bare = date.Text.TrimEnd(EdtfDateGrammar.Marks);
        var said = date is { Earliest: { } first, Latest: { } last } ? Known(date.Precision, bare, first, last) : bare;
        var about = date.IsApproximate ? T($"about {said}") : said;
        return date.IsUncertain ? T($"{about} (uncertain)") : about;
    }

    private static string Known(EdtfPrecision precision, string bare, DateOnly first, DateOnly last) => precision switch
    {
        EdtfPrecision.Time => $"{Localizer.Day(first)}, {Clock(bare)}",
        EdtfPrecision.Day => Localizer.Day(first),
        EdtfPrecision.Month => Within(bare, T($"{first:MMMM yyyy}")),
        EdtfPrecision.Year => Within(bare, Year(first)),
        EdtfPrecision.Decade => T($"the {first:yyyy}s"),
        EdtfPrecision.Century => T($"the years {first:yyyy} to {last:yyyy}"),
        EdtfPrecision.Season => Season(int.Parse(bare[^2..], CultureInfo.InvariantCulture), first, last),
        _ => T($"{first:MMMM} to {last:MMMM yyyy}"),
    };

    // A day or a month of which only the longer time is known that it is in.
    private static string Within(string bare, string time) =>
        bare.EndsWith("XX-XX", StringComparison.Ordinal) || (bare.Length == 10 && bare.EndsWith('X')) ? T($"a day in {time}")
        : bare.EndsWith("-XX", StringComparison.Ordinal) ? T($"a month in {time}") : time;

    private static string Season(int code, DateOnly first, DateOnly last)
    {
        var years = first.Year == last.Year ? Year(first) : T($"{Year(first)} to {Year(last)}");
        var season = ((code - 21) % 4) switch
        {
            0 => T($"spring {years}"),
            1 => T($"summer {years}"),
            2 => T($"autumn {years}"),
            _ => T($"winter {years}"),
        };
        return code >= SubYear.SouthernSpring ? T($"{season} (southern hemisphere)") : season;
    }

    private static string Clock(string text)
    {
        var clock = text[(text.IndexOf('T', StringComparison.Ordinal) + 1)..];
        return clock[..8] + (clock.Length == 8 ? "" : clock[8] == 'Z' ? " UTC" : $" UTC{clock[8..]}");
    }

    private static string Year(DateOnly day) => day.ToString("yyyy", Localizer.Culture);
}
