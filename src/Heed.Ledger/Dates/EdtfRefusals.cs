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
        text, "unspecified digits that are not at the right-hand end", "X only as in 201X, 20XX, 2004-XX, 1985-04-XX or 1985-XX-XX");

    /// <summary>A mark somewhere other than at the end: level 2 when the rest is a date.</summary>
    internal static EdtfReading MarkInside(string text)
    {
        var bare = text.TrimEnd(EdtfDateGrammar.Marks);
        if (text.Length - bare.Length > 1 && bare.IndexOfAny(EdtfDateGrammar.Marks) < 0)
            return EdtfReading.Refuse($"'{text}' has more than one mark at its end; write {bare}% for both uncertain and approximate.");
        var isNegative = text.StartsWith('-');
        var parts = (isNegative ? text[1..] : text).Split('-').Select(part => part.Trim(EdtfDateGrammar.Marks));
        var whole = (isNegative ? "-" : "") + string.Join('-', parts);
        if (whole.IndexOfAny(EdtfDateGrammar.Marks) >= 0)
            return NotADate(text);
        var reading = EdtfDateGrammar.Read(whole);
        return reading.Span is null
            ? reading
            : LevelTwo(text, "a mark on part of a date", $"the mark at the end, for the whole date: {whole}~");
    }

    internal static EdtfReading TooManySlashes(string text, string[] parts)
    {
        var day = parts.Length == 3 ? Written(text, "d/M/yyyy", "yyyy/M/d") : null;
        return EdtfReading.Refuse(day is null
            ? $"'{text}' has more than one slash; write an interval as two dates with one slash between them, such as 2016/2018."
            : $"'{text}' is written with slashes; write the year first and hyphens between: {day}.");
    }

    /// <summary>What else it may have been meant to be, and how to write that.</summary>
    internal static EdtfReading NotADate(string text)
    {
        if (IsComputedYear(text.TrimStart('Y').TrimStart('-')))
            return LevelTwo(text, "a year with an exponent or significant digits", "the year in full, or a decade such as 195X");
        if (Written(text, "yyyyMMdd") is { } basic)
            return EdtfReading.Refuse($"'{text}' has no hyphens; write {basic}.");
        if (Written(text, "yyyy-M-d", "d-M-yyyy") is { } loose)
            return EdtfReading.Refuse($"'{text}' is not four digits, two and two; write {loose}.");
        var stem = text.TrimEnd('u', 'x');
        if (text.Length == 4 && stem.Length is 2 or 3 && stem.All(char.IsAsciiDigit))
            return EdtfReading.Refuse($"'{text}' has a small letter for unspecified digits; write {stem.PadRight(4, 'X')}.");
        return EdtfReading.Refuse($"'{text}' is not a date in EDTF; write one such as 2017-06-22, 2017-06, 2018-21 (spring) or 2017.");
    }

    private static bool IsComputedYear(string year) =>
        year.IndexOfAny(['E', 'S']) > 0 && char.IsAsciiDigit(year[^1])
        && year.All(character => char.IsAsciiDigit(character) || character is 'E' or 'S');

    private static string? Written(string text, params string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static EdtfReading LevelTwo(string text, string feature, string instead) =>
        EdtfReading.Refuse($"'{text}' is EDTF of level 2 ({feature}), which Heed does not support; write {instead}.");
}
