namespace Heed.Ledger.Dates;

/// <summary>Reads a span between two dates; <c>..</c> is an open end and nothing at all an unknown one.</summary>
internal static class EdtfIntervalGrammar
{
    /// <summary>An unknown start and an open end: a date of which no day is known, such as "soon" and "to be confirmed".</summary>
    internal const string NoDay = "/..";

    internal static EdtfReading Read(string text)
    {
        var ends = text.Split('/');
        if (ends.Length != 2)
            return EdtfRefusals.TooManySlashes(text, ends);
        if (ends.Any(end => end is "open" or "unknown"))
            return EdtfReading.Refuse($"'{text}' follows the EDTF draft of 2012; write .. for an open end and nothing for an unknown one.");
        if (text == NoDay)
            return EdtfSpan.Across([], null, null, EdtfPrecision.Interval);
        if (ends.All(IsWithoutDate))
            return EdtfReading.Refuse($"'{text}' has neither a start nor an end; write at least one, such as 2017-05-30/.. or ../2018.");
        if (ends.Any(end => end.Contains('T', StringComparison.Ordinal)))
            return EdtfReading.Refuse($"'{text}' has a time of day in an interval, which EDTF does not allow; write "
                + "2004-02-01/2005-02-08.");

        var read = new List<EdtfSpan>();
        foreach (var end in ends.Where(end => !IsWithoutDate(end)))
        {
            var reading = EdtfDateGrammar.Read(end);
            if (reading.Span is null)
                return reading;
            read.Add(reading.Span);
        }
        var first = IsWithoutDate(ends[0]) ? null : read[0].First;
        var last = IsWithoutDate(ends[1]) ? null : read[^1].Last;
        return first is { } start && last is { } finish && start.CompareTo(finish) > 0
            ? EdtfReading.Refuse($"'{text}' ends before it starts; write the earlier date first: {ends[1]}/{ends[0]}.")
            : EdtfSpan.Across(read, first, last, EdtfPrecision.Interval);
    }

    private static bool IsWithoutDate(string end) => end is "" or "..";
}
