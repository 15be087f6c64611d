using Heed.Language;
using Heed.Ledger.Kinds;
using Heed.Platform.Time;

namespace Heed.Layout;

/// <summary>Dates and counts as a reader says them.</summary>
public static class Phrases
{
    private const double DaysInMonth = 365.25 / 12;

    /// <summary>"22 June 2017".</summary>
    public static string Day(DateOnly day) => Localizer.Day(day);

    /// <summary>The day of a moment, where the programme is.</summary>
    public static string Day(DateTime utc) => Day(Clock.DayOf(utc));

    /// <summary>"1 action", "7 actions".</summary>
    public static string Count(int count, string one, string? many = null) =>
        $"{Localizer.Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>"1 action", "7 actions", of records of a kind. The text that is translated is <c>{0:# action|# actions}</c>.</summary>
    public static string Count(int count, Kind kind)
    {
        var counted = new Sentence(0, 1);
        counted.AppendFormatted(count, $"# {Lower(kind.Label)}|# {Lower(kind.Plural)}");
        return T(counted);
    }

    /// <summary>A label within a sentence: "Type of record" becomes "type of record", but not the first letter of SHA-256.</summary>
    public static string Lower(string label) => label.Length == 0 || (label.Length > 1 && char.IsUpper(label[1])) ? label
        : char.ToLower(label[0], Localizer.Culture) + label[1..];

    public static string Days(int days) => T($"{days:# day|# days}");

    /// <summary>How long something lasted, as people say it: "41 days", "7 months", "over 3 years", "nearly 9 years".</summary>
    public static string Length(int days)
    {
        var months = (int)(days / DaysInMonth);
        var (years, more) = (months / 12, months % 12);
        return months < 3 ? Days(days)
            : months < 24 ? T($"{months:# month|# months}")
            : more == 0 ? T($"{years:# year|# years}")
            : more < 9 ? T($"over {years:# year|# years}")
            : T($"nearly {years + 1:# year|# years}");
    }

    /// <summary>How long ago something was: "41 days ago", "over 3 years ago".</summary>
    public static string Ago(int days) => T($"{Length(days)} ago");

    /// <summary>"900 bytes", "240 kB", "1.4 MB".</summary>
    public static string Size(long bytes) =>
        bytes < 1_000 ? T($"{bytes:# byte|# bytes}")
        : bytes < 1_000_000 ? T($"{Math.Round(bytes / 1_000m):0} kB")
        : T($"{bytes / 1_000_000m:0.#} MB");

    /// <summary>"Ewan, Isla or Morag"; null when there is nobody.</summary>
    public static string? Either(IReadOnlyList<string> names) =>
        names.Count == 0 ? null : names.Count == 1 ? names[0] : T($"{string.Join(", ", names.SkipLast(1))} or {names[^1]}");

    /// <summary>"Ewan, Isla and Morag".</summary>
    public static string Listed(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : T($"{string.Join(", ", names.SkipLast(1))} and {names[^1]}");

    /// <summary>"2 of 5".</summary>
    public static string Of(int part, int whole) => T($"{part} of {whole}");
}
