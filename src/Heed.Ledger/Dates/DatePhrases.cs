namespace Heed.Ledger.Dates;

/// <summary>The phrases for spans ("from", "by", "to"), made of the phrases for single dates.</summary>
internal static class DatePhrases
{
    private static readonly HashSet<string> WithoutDay =
    [
        "soon", "very soon", "shortly", "as soon as possible", "as soon as practicable", "as soon as practical", "asap",
        "in due course", "to follow", "when resources allow", "when possible", "tbc", "to be confirmed", "tba", "to be agreed",
        "to be decided",
    ];

    internal static string? ToEdtf(string words)
    {
        var spaced = words.ToLowerInvariant().Replace("\u2013", " to ", StringComparison.Ordinal).TrimEnd('.', ' ');
        var tokens = spaced.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(token => token.TrimEnd(',')).ToArray();
        return tokens switch
        {
            // A date, but no day: it can be kept and grow old, and is never past.
            _ when WithoutDay.Contains(string.Join(' ', tokens)) => EdtfIntervalGrammar.NoDay,
            ["between", .. var rest] => Range(rest, "and"),
            ["from", .. var rest] when rest.Contains("to") => Range(rest, "to"),
            ["from" or "since", .. var rest] => Open(rest, "", "/.."),
            [.. var rest, "onwards" or "onward"] => Open(rest, "", "/.."),
            ["until", .. var rest] => Open(rest, "../", ""),
            ["up", "to", .. var rest] => Open(rest, "../", ""),
            ["by", .. var rest] => By(rest),
            ["in" or "on" or "during", .. var rest] => DayPhrases.ToEdtf(rest),
            _ => DayPhrases.ToEdtf(tokens) ?? Range(tokens, "to"),
        };
    }

    private static string? By(string[] tokens) => tokens switch
    {
        ["the", "end", "of", .. var rest] => ByEnd(rest),
        ["end", "of", .. var rest] => ByEnd(rest),
        ["end", .. var rest] => ByEnd(rest),
        _ => Open(tokens, "../", ""),
    };

    /// <summary>"By the end of" a month or year leaves no doubt about the last day.</summary>
    private static string? ByEnd(string[] tokens) => DayPhrases.LastDay(tokens) is { } day ? $"../{day}" : null;

    private static string? Open(string[] tokens, string before, string after) =>
        DayPhrases.ToEdtf(tokens) is { } date ? before + date + after : null;

    /// <summary>The start may leave its month and year to the end: "22 to 24 June 2017", "March to June 2017".</summary>
    private static string? Range(string[] tokens, string joint)
    {
        var at = Array.IndexOf(tokens, joint);
        if (at <= 0 || DayPhrases.ToEdtf(tokens[(at + 1)..]) is not { } end)
            return null;
        var before = tokens[..at];
        var start = DayPhrases.ToEdtf(before)
            ?? DayPhrases.ToEdtf([.. before, tokens[^1]])
            ?? (tokens.Length - at > 3 ? DayPhrases.ToEdtf([.. before, .. tokens[^2..]]) : null);
        return start is null ? null : $"{start}/{end}";
    }
}
