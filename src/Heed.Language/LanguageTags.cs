using System.Globalization;

namespace Heed.Language;

/// <summary>Languages by their tags (BCP 47), such as <c>gd</c>.</summary>
public static class LanguageTags
{
    /// <summary>The languages of these islands, which forms offer by name.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["en", "gd", "sco", "cy", "ga"];

    /// <summary>Whether a language has this tag.</summary>
    public static bool IsKnown(string tag) => Usual.Contains(tag) || Culture(tag) is { } culture
        && !culture.EnglishName.StartsWith("Unknown", StringComparison.Ordinal) && culture.EnglishName != culture.Name;

    /// <summary>Whether two tags are of one language, whatever their regions: <c>en</c> and <c>en-GB</c>.</summary>
    public static bool AreSame(string one, string other) =>
        string.Equals(one.Split('-')[0], other.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>The language's name in English, such as “Scottish Gaelic”; the tag if it is not known.</summary>
    public static string EnglishName(string tag) => tag == "sco" ? "Scots" : Culture(tag)?.EnglishName ?? tag;

    /// <summary>The language's name in the language itself, such as “Gàidhlig”.</summary>
    public static string OwnName(string tag) => tag == "sco" ? "Scots" : Culture(tag)?.NativeName ?? tag;

    /// <summary>Its code of three letters, as catalogues have it; null when it has none.</summary>
    public static string? ThreeLetters(string tag) =>
        tag.Split('-')[0] is { Length: 3 } code ? code : Culture(tag)?.ThreeLetterISOLanguageName is { Length: 3 } of ? of : null;

    private static CultureInfo? Culture(string tag)
    {
        try
        {
            return tag.Length == 0 ? null : CultureInfo.GetCultureInfo(tag);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
