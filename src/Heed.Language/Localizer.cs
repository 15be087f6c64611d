using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;

namespace Heed.Language;

/// <summary>
/// Puts what Heed says into the reader's language, which is .NET's <see cref="CultureInfo.CurrentUICulture"/>. Imported with
/// <c>using static</c>, so that a text in the code is <c>T("Recent changes")</c>. Texts are written in English and found by it.
/// </summary>
public static class Localizer
{
    /// <summary>A language made up for tests and developers: every text that can be translated is put into ⟦ ⟧.</summary>
    public const string Pseudo = "qps-ploc";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> Known = new();
    private static volatile IStringLocalizer? translations;

    /// <summary>How dates and numbers are written. In English, always as in Britain.</summary>
    public static CultureInfo Culture => IsEnglish || IsPseudo ? British : CultureInfo.CurrentUICulture;

    /// <summary>The language of what is written, as HTML and feeds name it.</summary>
    public static string LanguageTag => Culture.Name;

    private static bool IsPseudo => string.Equals(CultureInfo.CurrentUICulture.Name, Pseudo, StringComparison.OrdinalIgnoreCase);

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" or "iv";

    /// <summary>Says where translations are found. Called once, when the program starts.</summary>
    public static void Use(IStringLocalizer found)
    {
        translations = found;
        Known.Clear();
    }

    /// <summary>A text in the reader's language; in English if it has not been translated.</summary>
    /// <param name="text">The English text. One written in the code.</param>
    public static string T(string text) => Marked(text.Length == 0 ? text : Find(text) ?? text);

    /// <summary>A text with values in it, in the reader's language.</summary>
    public static string T(Sentence sentence) => Marked(Compose(sentence, static (value, format) => Written(value, format)));

    /// <summary>The same, where each value is put into words by the caller.</summary>
    public static string Compose(Sentence sentence, Func<object?, string?, string> write)
    {
        var translated = Find(sentence.Key);
        var language = translated is null ? "en" : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return Composed(translated ?? sentence.Key, language, sentence.Values, write);
    }

    /// <summary>"22 June 2017".</summary>
    public static string Day(DateOnly day) => Marked(day.ToString(Find("d MMMM yyyy") ?? "d MMMM yyyy", Culture));

    /// <summary>A number with its thousands apart, as in "1,464".</summary>
    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>A value as it is written in a text: dates as days, whole numbers with their thousands apart.</summary>
    public static string Written(object? value, string? format) => value switch
    {
        DateOnly day when format is null => Day(day),
        int or long when format is null => Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        IFormattable formattable => formattable.ToString(format, Culture),
        _ => value?.ToString() ?? "",
    };

    /// <summary>In the pseudo-language, shows that this went through here.</summary>
    public static string Marked(string text) => IsPseudo && text.Length > 0 ? $"⟦{text}⟧" : text;

    // All texts of a language at once: a text that is not translated, whoever made it up, takes no room.
    private static string? Find(string key) =>
        IsEnglish || IsPseudo || translations is not { } source ? null
        : Known.GetOrAdd(
            CultureInfo.CurrentUICulture.Name,
            static (_, source) => source.GetAllStrings(includeParentCultures: true).DistinctBy(s => s.Name)
                .ToDictionary(s => s.Name, s => s.Value),
            source).GetValueOrDefault(key);

    /// <summary>Puts values into a text with numbered gaps.</summary>
    /// <param name="text">The text, such as <c>"{0:# record|# records} changed"</c>.</param>
    /// <param name="language">The two letters of its language, which say how counts take their plural.</param>
    /// <param name="values">What goes into the gaps, by number.</param>
    /// <param name="write">Puts a value into words.</param>
    public static string Composed(string text, string language, IReadOnlyList<object?> values, Func<object?, string?, string> write)
    {
        var filled = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}'))
            {
                filled.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                filled.Append(text[i++]);
            }
            else
            {
                var end = text.IndexOf('}', i);
                var gap = text[(i + 1)..end].Split(':', 2);
                var value = values[int.Parse(gap[0], CultureInfo.InvariantCulture)];
                var format = gap is [_, var after] ? after : null;
                filled.Append(format?.Contains('|', StringComparison.Ordinal) == true ? Plural(format, language, value, write)
                    : write(value, format));
                i = end;
            }
        }
        return filled.ToString();
    }

    private static string Plural(string forms, string language, object? value, Func<object?, string?, string> write)
    {
        var each = forms.Split('|');
        var index = PluralForms.Index(language, Convert.ToInt64(value, CultureInfo.InvariantCulture));
        return each[Math.Min(index, each.Length - 1)].Replace("#", write(value, null), StringComparison.Ordinal);
    }
}
