using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Platform.Time;

/// <summary>Times of day as people type them: the one rule for every form.</summary>
public static partial class TimeText
{
    /// <summary>What a time looks like, for hints.</summary>
    public const string Example = "For example, 9.30am or 14:30.";

    // From here on nobody means the night when they leave out "am" or "pm".
    private const int FirstPlainHour = 7;

    /// <summary>Reads a time: <c>14:30</c>, <c>9.30am</c>, <c>2pm</c>, <c>noon</c>.</summary>
    /// <param name="text">What is typed.</param>
    /// <param name="time">The time.</param>
    /// <param name="problem">What is wrong, and what to do; null when nothing is.</param>
    public static bool TryRead(string text, out TimeOnly time, out string? problem)
    {
        time = default;
        problem = null;
        var typed = text.Trim().ToLowerInvariant();
        if (typed is "noon" or "midday" or "12 noon" or "midnight")
        {
            time = typed == "midnight" ? default : new TimeOnly(12, 0);
            return true;
        }
        var match = Written().Match(typed);
        var (hour, minute) = match.Success ? (Number(match, 1), Number(match, 2)) : (-1, 0);
        var half = match.Success ? match.Groups[3].Value.Replace(".", "", StringComparison.Ordinal) : "";
        if (hour < 0 || minute > 59 || hour > 23 || half.Length > 0 && hour is 0 or > 12 || half.Length == 0 && !match.Groups[2].Success)
            problem = $"“{(text.Length <= 60 ? text : text[..60] + "…")}” is not a time. Enter a time like 9.30am or 14:30.";
        else if (half.Length == 0 && hour is > 0 and < FirstPlainHour && match.Groups[1].Length == 1)
            problem = $"Is {typed} in the morning or in the afternoon? Enter {hour}:{minute:00}am or {hour}:{minute:00}pm.";
        if (problem is not null)
            return false;
        time = new TimeOnly(half switch { "am" => hour % 12, "pm" => hour % 12 + 12, _ => hour }, minute);
        return true;
    }

    private static int Number(Match match, int group) => match.Groups[group].Success
        ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(\d{1,2})(?:[:.](\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
