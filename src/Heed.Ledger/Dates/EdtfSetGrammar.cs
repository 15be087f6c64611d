namespace Heed.Ledger.Dates;

/// <summary>Reads a set: <c>[...]</c> means one of its dates, <c>{...}</c> all, and <c>..</c> those between, before or after.</summary>
internal static class EdtfSetGrammar
{
    internal static EdtfReading Read(string text)
    {
        var closing = text[0] == '[' ? ']' : '}';
        if (text.Length < 3 || text[^1] != closing)
        {
            return EdtfReading.Refuse(
                $"'{text}' starts a set with {text[0]}, so it must list dates and end with {closing}; write {text[0]}2016,2018{closing}.");
        }
        var members = text[1..^1].Split(',');
        var read = new List<EdtfSpan>();
        for (var i = 0; i < members.Length; i++)
        {
            var reading = ReadMember(text, members[i], isFirst: i == 0, isLast: i == members.Length - 1);
            if (reading.Span is null)
                return reading;
            read.Add(reading.Span);
        }
        var first = read.Any(member => member.First is null) ? null : read.Min(member => member.First);
        var last = read.Any(member => member.Last is null) ? null : read.Max(member => member.Last);
        return EdtfSpan.Across(read, first, last, EdtfPrecision.Set);
    }

    private static EdtfReading ReadMember(string text, string member, bool isFirst, bool isLast)
    {
        if (member.Contains('T', StringComparison.Ordinal))
            return EdtfReading.Refuse($"'{text}' has a time of day in a set; write days, months or years, such as [2016,2018].");
        var dots = member.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            return EdtfDateGrammar.Read(member);
        var (before, after) = (member[..dots], member[(dots + 2)..]);
        if ((before == "" && after == "") || (before == "" && !isFirst) || (after == "" && !isLast))
            return EdtfReading.Refuse(
                $"'{text}' has .. without a date beside it in '{member}'; write ..2016 only as the first date, 2018.. only as the last.");
        return ReadRange(text, before, after);
    }

    private static EdtfReading ReadRange(string text, string before, string after)
    {
        var start = before == "" ? default : EdtfDateGrammar.Read(before);
        var end = after == "" ? default : EdtfDateGrammar.Read(after);
        if (before != "" && start.Span is null)
            return start;
        if (after != "" && end.Span is null)
            return end;
        var known = new[] { start.Span, end.Span }.OfType<EdtfSpan>().ToArray();
        if (known[0].Precision != known[^1].Precision)
        {
            return EdtfReading.Refuse(
                $"'{text}' runs from '{before}' to '{after}', which are not equally precise; write both as days, months or years.");
        }
        if (known.Length == 2 && EdtfSpan.CompareUnknownLast(known[0].First, known[1].Last) > 0)
            return EdtfReading.Refuse($"'{text}' runs backwards; write the earlier date first: {after}..{before}.");
        return EdtfSpan.Across(known, start.Span?.First, end.Span?.Last, EdtfPrecision.Set);
    }
}
