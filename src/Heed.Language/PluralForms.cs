namespace Heed.Language;

/// <summary>Which form of a word a count takes, by CLDR's rules for cardinal numbers (unicode.org/reports/tr35, plural rules).</summary>
public static class PluralForms
{
    /// <summary>The form to take of those a text lists, which are in the order of CLDR's categories for that language.</summary>
    /// <param name="language">The two letters of the language, as in <c>gd</c>.</param>
    /// <param name="count">The number that is told.</param>
    public static int Index(string language, long count) => language switch
    {
        // one, two, few, other
        "gd" => count switch { 1 or 11 => 0, 2 or 12 => 1, (>= 3 and <= 10) or (>= 13 and <= 19) => 2, _ => 3 },
        // zero, one, two, few, many, other
        "cy" => count switch { 0 => 0, 1 => 1, 2 => 2, 3 => 3, 6 => 4, _ => 5 },
        // one, other: English, Scots and most languages of western Europe
        _ => count == 1 ? 0 : 1,
    };
}
