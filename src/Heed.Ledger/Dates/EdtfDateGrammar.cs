using System.Globalization;

namespace Heed.Ledger.Dates;

/// <summary>Reads one date without a time: year, month or grouping, day, unspecified digits and the mark at the end.</summary>
internal static class EdtfDateGrammar
{
    internal static readonly char[] Marks = ['?', '~', '%'];

    internal static EdtfReading Read(string text)
    {
        if (text.Length == 0)
            return EdtfReading.Refuse("A date is missing; write one such as 2017-06-22, 2017-06 or 2017.");
        var marked = Marks.Contains(text[^1]);
        var bare = marked ? text[..^1] : text;
        if (bare.IndexOfAny(Marks) >= 0)
            return EdtfRefusals.MarkInside(text);
        var reading = bare.StartsWith('Y') ? ReadLongYear(bare) : ReadParts(bare);
        if (reading.Span is null || !marked)
            return reading;
        return reading.Span with { IsApproximate = text[^1] is '~' or '%', IsUncertain = text[^1] is '?' or '%' };
    }

    private static EdtfReading ReadParts(string text)
    {
        var isNegative = text.StartsWith('-');
        var parts = (isNegative ? text[1..] : text).Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2) || !parts.All(IsDigitsOrX))
            return EdtfRefusals.NotADate(text);
        if (parts.Any(part => part.Contains('X', StringComparison.Ordinal)))
            return ReadUnspecified(text, isNegative, parts);
        var year = Number(parts[0]);
        if (isNegative && year == 0)
            return EdtfReading.Refuse($"'{text}' has a year minus zero, which does not exist; write 0000 for the year before 0001.");
        return ReadNumbers(text, isNegative ? -year : year, parts);
    }

    private static EdtfReading ReadNumbers(string text, int year, string[] parts)
    {
        if (parts.Length == 1)
            return new EdtfSpan(CalendarDay.FirstOf(year), CalendarDay.LastOf(year), EdtfPrecision.Year);
        var month = Number(parts[1]);
        if (month is < 1 or > 12)
            return parts.Length == 2 && SubYear.For(month) is { } grouping
                ? grouping.In(year)
                : EdtfRefusals.NoSuchMonth(text, text[..^(3 * (parts.Length - 1))], month, parts.Length == 3);
        if (parts.Length == 2)
            return new EdtfSpan(CalendarDay.FirstOf(year, month), CalendarDay.LastOf(year, month), EdtfPrecision.Month);
        var day = Number(parts[2]);
        if (day < 1 || day > CalendarDay.DaysIn(year, month))
            return EdtfRefusals.NoSuchDay(text, CalendarDay.LastOf(year, month), day);
        return new EdtfSpan(new CalendarDay(year, month, day), new CalendarDay(year, month, day), EdtfPrecision.Day);
    }

    /// <summary>Level 1 leaves digits open only from the right: 201X, 20XX, 2004-XX, 1985-04-XX and 1985-XX-XX.</summary>
    private static EdtfReading ReadUnspecified(string text, bool isNegative, string[] parts)
    {
        var known = parts.TakeWhile(part => !part.Contains('X', StringComparison.Ordinal)).ToArray();
        if (known.Length > 0)
        {
            return parts.Skip(known.Length).Any(part => part != "XX")
                ? EdtfRefusals.UnspecifiedElsewhere(text)
                : known.Length == 2 && Number(known[1]) is < 1 or > 12
                    ? EdtfRefusals.NoSuchMonth(text, text[..^6], Number(known[1]), hasDay: true)
                    : ReadParts((isNegative ? "-" : "") + string.Join('-', known));
        }
        var stem = parts[0].TrimEnd('X');
        if (parts.Length > 1 || stem.Length < 2 || stem.Contains('X', StringComparison.Ordinal))
            return EdtfRefusals.UnspecifiedElsewhere(text);
        var low = Number(stem.PadRight(4, '0'));
        var high = Number(stem.PadRight(4, '9'));
        var (first, last) = isNegative ? (-high, -low) : (low, high);
        var precision = stem.Length == 3 ? EdtfPrecision.Decade : EdtfPrecision.Century;
        return new EdtfSpan(CalendarDay.FirstOf(first), CalendarDay.LastOf(last), precision);
    }

    private static EdtfReading ReadLongYear(string text)
    {
        var digits = text.StartsWith("Y-", StringComparison.Ordinal) ? text[2..] : text[1..];
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return EdtfRefusals.NotADate(text);
        if (digits.Length <= 4)
        {
            var year4 = text[1..^digits.Length] + digits.PadLeft(4, '0');
            return EdtfReading.Refuse($"'{text}' has a Y, which is for years of more than four digits; write {year4}.");
        }
        if (digits[0] == '0')
            return EdtfReading.Refuse($"'{text}' has a year that starts with 0; write it without the 0, and without Y if it has up to "
                + "four digits.");
        if (digits.Length > 15)
            return EdtfReading.Refuse($"'{text}' has a year of {digits.Length} digits; Heed takes at most 15 digits.");
        var year = long.Parse(text.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return new EdtfSpan(CalendarDay.FirstOf(year), CalendarDay.LastOf(year), EdtfPrecision.Year);
    }

    private static bool IsDigitsOrX(string part) => part.All(character => char.IsAsciiDigit(character) || character == 'X');

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
