using System.Globalization;

namespace Heed.Ledger.Dates;

/// <summary>The sentences for texts that are not dates, or are EDTF of level 2 that Heed does not take.</summary>
internal static class EdtfRefusals
{
    internal static EdtfReading NoSuchMonth(string text, string year, int month, bool hasDay) => EdtfReading.Refuse(
        hasDay && SubYear.For(month) is not null
            ? $"'{text}' has a day in a season or other part of a year; write {year}-{month} or a day such as {year}-12-01."
            : $"'{text}' has no month {month:00}; write {year}-12 or a season such as {year}-21.");

    internal static EdtfReading NoSuchDay(string text, CalendarDay last, int day)
    {
        var month = text[..^3];
        return EdtfReading.Refuse($"'{text}' has no day {day:00}, as {month} has {last.Day} days; write {month}-{last.Day} or {month}.");
    }

    internal static EdtfReading UnspecifiedElsewhere(string text) => LevelTwo(
        text, "digits left open elsewhere than from the right", "X only as in 201X, 20XX, 2004-XX, 1985-04-XX or 1985-XX-XX");

    /// <summary>A mark somewhere other than at the end: level 2 when the rest is a date.</summary>
    internal static EdtfReading MarkInside(string text)
    {
        var bare = text.TrimEnd(EdtfDateGrammar.Marks);
        if (text.Length - bare.Length > 1 && bare.IndexOfAny(EdtfDateGrammar.Marks) < 0)
            return EdtfReading.Refuse($"'{text}' has more than one mark at its end; write {bare}% for a date both uncertain and approximate.");
        var isNegative = text.StartsWith('-');
        var parts = (isNegative ? text[1..] : text).Split('-').Select(part => part.Trim(EdtfDateGrammar.Marks));
        var whole = (isNegative ? "-" : "") + string.Join('-', parts);
        var reading = EdtfDateGrammar.Read(whole);
        return reading.Span is null ? reading : LevelTwo(text, "a mark on part of a date", $"the mark at the end, for the whole date: {whole}~");
    }

    internal static EdtfReading TooManySlashes(string text, string[] parts)
    {
        var day = parts.Length == 3 && DateOnly.TryParseExact(text, ["d/M/yyyy", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
        return EdtfReading.Refuse(day is null
            ? $"'{text}' has more than one slash; write an interval as two dates with one slash between them, such as 2016/2018."
            : $"'{text}' is written with slashes; write the year first and hyphens between: {day}.");
    }

    /// <summary>What else it may have been meant to be, and how to write that.</summary>
    internal static EdtfReading NotADate(string text)
    {
        var year = text.TrimStart('Y', '-');
        if (year.Length > 0 && year.All(character => char.IsAsciiDigit(character) || character is 'E' or 'S') && char.IsAsciiDigit(year[0]) && char.IsAsciiDigit(year[^1])
            && year.IndexOfAny(['E', 'S']) > 0)
            return LevelTwo(text, "a year with an exponent or significant digits", "the year in full, or a decade such as 195X");
        if (text.Length == 8 && DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var basic))
            return EdtfReading.Refuse($"'{text}' has no hyphens; write {basic.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
        if (DateOnly.TryParseExact(text, ["yyyy-M-d", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var loose))
            return EdtfReading.Refuse(
                $"'{text}' is not in the order of four digits, two and two; write {loose.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
        if (text.Length == 4 && char.IsAsciiDigit(text[0]) && text.TrimEnd('u', 'x') is { Length: >= 1 } stem && stem.Length < 4 && stem.All(char.IsAsciiDigit))
            return EdtfReading.Refuse($"'{text}' has a small letter for digits left open; write {stem.PadRight(4, 'X')}.");
        return EdtfReading.Refuse($"'{text}' is not a date in EDTF; write one such as 2017-06-22, 2017-06, 2018-21 for spring 2018, or 2017.");
    }

    private static EdtfReading LevelTwo(string text, string feature, string instead) =>
        EdtfReading.Refuse($"'{text}' is valid EDTF of level 2 ({feature}), which Heed does not take; write {instead}.");
}
