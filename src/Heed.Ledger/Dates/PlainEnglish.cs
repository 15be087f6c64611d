using System.Globalization;

namespace Heed.Ledger.Dates;

/// <summary>Says a date in plain English. Dates outside the years 1 to 9999 are left in EDTF.</summary>
internal static class PlainEnglish
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    internal static string Of(Edtf date) => date.Precision switch
    {
        EdtfPrecision.Interval => Interval(date.Text.Split('/')),
        EdtfPrecision.Set => Set(date.Text),
        _ => Date(date),
    };

    private static string Interval(string[] ends) => ends switch
    {
        ["", ".."] => "no day given",
        [var start, ".."] => $"from {Part(start)}",
        ["..", var end] => $"up to {Part(end)}",
        [var start, ""] => $"from {Part(start)} to an unknown date",
        ["", var end] => $"from an unknown date to {Part(end)}",
        _ => $"{Part(ends[0])} to {Part(ends[1])}",
    };

    private static string Set(string text)
    {
        var isChoice = text[0] == '[';
        var members = text[1..^1].Split(',').Select(Member).ToArray();
        var list = members.Length == 1
            ? members[0]
            : $"{string.Join(", ", members[..^1])} {(isChoice ? "or" : "and")} {members[^1]}";
        return isChoice && members.Length > 1 ? $"one of {list}" : list;
    }

    private static string Member(string text) => text.Split("..") switch
    {
        ["", var last] => $"{Part(last)} or earlier",
        [var first, ""] => $"{Part(first)} or later",
        [var first, var last] => $"{Part(first)} to {Part(last)}",
        _ => Part(text),
    };

    private static string Part(string text) => Date(Edtf.Parse(text));

    private static string Date(Edtf date)
    {
        var bare = date.Text.TrimEnd(EdtfDateGrammar.Marks);
        var said = date is { Earliest: { } first, Latest: { } last } ? Known(date.Precision, bare, first, last) : bare;
        return (date.IsApproximate ? "about " : "") + said + (date.IsUncertain ? " (uncertain)" : "");
    }

    private static string Known(EdtfPrecision precision, string bare, DateOnly first, DateOnly last)
    {
        var open = bare.EndsWith("XX-XX", StringComparison.Ordinal) || (bare.Length == 10 && bare.EndsWith('X')) ? "a day in "
            : bare.EndsWith("-XX", StringComparison.Ordinal) ? "a month in " : "";
        return precision switch
        {
            EdtfPrecision.Time => $"{Format(first, "d MMMM yyyy")}, {Clock(bare)}",
            EdtfPrecision.Day => Format(first, "d MMMM yyyy"),
            EdtfPrecision.Month => open + Format(first, "MMMM yyyy"),
            EdtfPrecision.Year => open + Format(first, "yyyy"),
            EdtfPrecision.Decade => $"the {Format(first, "yyyy")}s",
            EdtfPrecision.Century => $"the years {Format(first, "yyyy")} to {Format(last, "yyyy")}",
            EdtfPrecision.Season => Season(int.Parse(bare[^2..], CultureInfo.InvariantCulture), first, last),
            _ => $"{Format(first, "MMMM")} to {Format(last, "MMMM yyyy")}",
        };
    }

    private static string Season(int code, DateOnly first, DateOnly last)
    {
        var years = first.Year == last.Year ? Format(first, "yyyy") : $"{Format(first, "yyyy")} to {Format(last, "yyyy")}";
        return $"{Seasons[(code - 21) % 4]} {years}" + (code >= SubYear.SouthernSpring ? " (southern hemisphere)" : "");
    }

    private static string Clock(string text)
    {
        var clock = text[(text.IndexOf('T', StringComparison.Ordinal) + 1)..];
        return clock[..8] + (clock.Length == 8 ? "" : clock[8] == 'Z' ? " UTC" : $" UTC{clock[8..]}");
    }

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
