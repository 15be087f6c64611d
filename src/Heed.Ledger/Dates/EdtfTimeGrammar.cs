using System.Globalization;

namespace Heed.Ledger.Dates;

/// <summary>Reads a day with a time of day and, after it, nothing (local time), Z, or an offset from UTC.</summary>
internal static class EdtfTimeGrammar
{
    internal static EdtfReading Read(string text)
    {
        var at = text.IndexOf('T', StringComparison.Ordinal);
        var day = EdtfDateGrammar.Read(text[..at]);
        if (day.Span is null)
            return day;
        if (day.Span.Precision != EdtfPrecision.Day || day.Span.IsApproximate || day.Span.IsUncertain)
            return EdtfReading.Refuse(
                $"'{text}' has a time of day on something other than a plain day; write one such as 1985-04-12T23:20:30Z.");
        var clock = text[(at + 1)..];
        if (clock.Length < 8 || !IsTime(clock[..8]))
            return EdtfReading.Refuse(
                $"'{text}' has no time after the T that Heed can read; write hours, minutes and seconds, such as T23:20:30.");
        return IsZone(clock[8..])
            ? day.Span with { Precision = EdtfPrecision.Time }
            : EdtfReading.Refuse(
                $"'{text}' ends with '{clock[8..]}', which is not an offset from UTC; write Z, or one such as +01:00, or nothing.");
    }

    private static bool IsTime(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsZone(string text)
    {
        if (text is "" or "Z")
            return true;
        if (text[0] is not ('+' or '-') || text is "-00" or "-00:00" || text.Length is not (3 or 6))
            return false;
        var offset = text.Length == 3 ? text[1..] + ":00" : text[1..];
        return TimeOnly.TryParseExact(offset, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var shift)
            && shift <= new TimeOnly(14, 0);
    }
}
