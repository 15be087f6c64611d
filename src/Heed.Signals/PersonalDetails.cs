using System.Text.RegularExpressions;

namespace Heed.Signals;

/// <summary>What may identify somebody and has a form of its own: dates of birth, postcodes, numbers, addresses.</summary>
/// <remarks>All patterns run in time that grows with the text only.</remarks>
internal static partial class PersonalDetails
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const string Day = @"[0-9]{1,2}(?:st|nd|rd|th)?";
    private const string Month = @"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[0-9]{1,2}";
    private const string Date =
        $@"(?:{Day}[\s./-]+(?:of\s+)?(?:{Month})(?:[\s./,-]+[0-9]{{2,4}})?|(?:{Month})\s+{Day},?(?:\s+[0-9]{{4}})?"
            + $@"|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})";
    private const string Street = "street|road|avenue|drive|lane|crescent|cres|place|terrace|gardens|close|wynd|quadrant|brae|grove|square";

    private static readonly (SignalKind Kind, string Sentence, Regex Form, Func<string, bool> IsMeant)[] Forms =
    [
        (SignalKind.BirthDate, "It gives a date of birth: “…”.", BirthDate(), _ => true),
        (SignalKind.Postcode, "It gives a postcode: “…”.", Postcode(), _ => true),
        (SignalKind.Phone, "It gives a phone number: “…”.", Phone(), IsOwnNumber),
        (SignalKind.Email, "It gives an email address: “…”.", Email(), _ => true),
        (SignalKind.Email, "It seems to spell out an email address: “…”.", SpeltEmail(), _ => true),
        (SignalKind.StreetAddress, "It gives an address: “…”.", NumberedStreet(), _ => true),
        (SignalKind.StreetAddress, "It says which street someone lives in: “…”.", LivedInStreet(), _ => true),
        (SignalKind.Hearing, "It gives a case number: “…”.", CaseNumber(), _ => true),
        (SignalKind.Payload, "It contains text that could run as a program: “…”. Heed shows it as plain text.", Payload(), _ => true),
        (SignalKind.Spam, "It contains a link written for other sites: “…”.", ForumLink(), _ => true),
    ];

    /// <summary>Every detail in a folded text, with its place in the folded text.</summary>
    public static IReadOnlyList<(SignalKind Kind, string Sentence, int Start, int End)> In(string text)
    {
        var details = new List<(SignalKind, string, int, int)>();
        foreach (var (kind, sentence, form, isMeant) in Forms)
        {
            foreach (var match in form.EnumerateMatches(text))
            {
                if (isMeant(text.Substring(match.Index, match.Length)))
                    details.Add((kind, sentence, match.Index, match.Index + match.Length));
            }
        }
        return details;
    }

    // Ten or eleven figures; numbers of helplines and offices (03, 08) are nobody's own.
    private static bool IsOwnNumber(string number)
    {
        var figures = string.Concat(number.Where(char.IsAsciiDigit));
        if (figures.StartsWith("44", StringComparison.Ordinal))
            figures = "0" + figures[2..].TrimStart('0');
        return figures.Length is 10 or 11 && figures[1] is '1' or '2' or '7';
    }

    [GeneratedRegex($@"\b(?:born|dob|d\.o\.b\.?|date of birth|birthday|birthdate|d o b)\b[\s:,=-]*(?:(?:is|was|on|in|the"
        + $@"|of)\s+){{0,3}}{Date}\b", Linear | RegexOptions.IgnoreCase)]
    private static partial Regex BirthDate();

    [GeneratedRegex(@"\b[a-z]{1,2}[0-9][a-z0-9]?\s?[0-9][abd-hjlnp-uw-z]{2}\b", Linear | RegexOptions.IgnoreCase)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?:\+44|\b0044|\b0)[\s().-]{0,3}[0-9](?:[\s().-]{0,2}[0-9]){7,11}\b", Linear)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", Linear | RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[a-z0-9._-]+\s?[(\[]?\s?at\s?[)\]]?\s?[a-z0-9-]+\s?[(\[]?\s?dot\s?[)\]]?\s?(?:com|co|org|net|uk|scot)\b",
        Linear | RegexOptions.IgnoreCase)]
    private static partial Regex SpeltEmail();

    [GeneratedRegex($@"\b[0-9]{{1,4}}[a-z]?(?:/[0-9]{{1,2}})?,?\s+(?:[a-z']+\s+){{1,3}}(?:{Street}|st|rd|ave|dr|pl)\b",
        Linear | RegexOptions.IgnoreCase)]
    private static partial Regex NumberedStreet();

    [GeneratedRegex($@"\b(?:live|lives|living|stay|stays|staying|bide|bides|house|flat|home)\s+(?:in|on|at"
        + $@"|oan)\s+(?:[a-z0-9']+\s+){{1,3}}(?:{Street})\b", Linear | RegexOptions.IgnoreCase)]
    private static partial Regex LivedInStreet();

    [GeneratedRegex(@"\b(?:[a-z]{1,4}[0-9]{1,6}/[0-9]{2,4}|(?:case|court|petition)\s(?:no|number|ref"
        + @"|reference)\.?:?\s?[a-z0-9/-]*[0-9][a-z0-9/-]*)\b", Linear | RegexOptions.IgnoreCase)]
    private static partial Regex CaseNumber();

    [GeneratedRegex(
        @"<\s*/?(?:script|iframe|img|svg|object|embed|style|link|meta|base|form|body|a\s)|javascript\s*:|data\s*:\s*text/html"
            + @"|\bon(?:error|load|click|mouseover|focus)\s*=|\$\{|\{\{|<%|<\?php|(?:'|"")\s*or\s+['""0-9]|union\s+(?:all\s+)?select\s"
            + @"|;\s*drop\s+table|\.\./\.\./|jndi:",
        Linear | RegexOptions.IgnoreCase
    )]
    private static partial Regex Payload();

    [GeneratedRegex(@"\[url[=\]]|\[link|<a\s+href", Linear | RegexOptions.IgnoreCase)]
    private static partial Regex ForumLink();
}
