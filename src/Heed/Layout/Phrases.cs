using System.Globalization;
using Heed.Platform.Time;

namespace Heed.Layout;

/// <summary>Dates and counts as a reader says them.</summary>
public static class Phrases
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"22 June 2017".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>The day of a moment, where the programme is.</summary>
    public static string Day(DateTime utc) => Day(Clock.DayOf(utc));

    /// <summary>"1 action", "7 actions".</summary>
    public static string Count(int count, string one, string? many = null) =>
        $"{count.ToString("N0", English)} {(count == 1 ? one : many ?? one + "s")}";

    public static string Days(int days) => Count(days, "day");

    /// <summary>"900 bytes", "240 kB", "1.4 MB".</summary>
    public static string Size(long bytes) =>
        bytes < 1_000 ? Count((int)bytes, "byte")
        : bytes < 1_000_000 ? $"{Math.Round(bytes / 1_000m):0} kB"
        : string.Create(English, $"{bytes / 1_000_000m:0.#} MB");

    /// <summary>"Ewan, Isla or Morag"; null when there is nobody.</summary>
    public static string? Either(IReadOnlyList<string> names) =>
        names.Count == 0 ? null : names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";

    public static string Of(int part, int whole) => $"{part.ToString("N0", English)} of {whole.ToString("N0", English)}";
}
