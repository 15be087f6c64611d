namespace Heed.Language;

/// <summary>
/// The language of the record's own words, where it is another than that of the page around them. It follows the request, as
/// <see cref="System.Globalization.CultureInfo.CurrentUICulture"/> does.
/// </summary>
public static class RecordLanguage
{
    private static readonly AsyncLocal<string?> Said = new();

    /// <summary>Its tag; that of the page where nobody said another.</summary>
    public static string Tag => Said.Value ?? Localizer.LanguageTag;

    /// <summary>The tag, for the words to be marked with; null where the page around them is in the same language.</summary>
    public static string? Mark => Said.Value is { } tag && !LanguageTags.AreSame(tag, Localizer.LanguageTag) ? tag : null;

    /// <summary>Says it for what follows in this request.</summary>
    public static void Say(string? tag) => Said.Value = tag;
}
