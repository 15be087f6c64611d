using System.Text.Encodings.Web;
using System.Text.Unicode;
using Heed.Language;
using Microsoft.AspNetCore.Html;

namespace Heed.Design;

/// <summary>Texts with markup in them, such as a link inside a sentence, in the reader's language.</summary>
public static class LocalizedHtml
{
    /// <summary>Writes quotation marks and accents as they are: pages are UTF-8.</summary>
    public static HtmlEncoder PageEncoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>
    /// The text's own characters are HTML; values are encoded, except those that are HTML themselves.
    /// <c>H($"""&lt;a href="{address}"&gt;Compare any two dates&lt;/a&gt;""")</c>.
    /// </summary>
    public static IHtmlContent H(Sentence sentence) => new HtmlString(Localizer.Marked(Localizer.Compose(sentence, Encoded)));

    private static string Encoded(object? value, string? format)
    {
        if (value is not IHtmlContent html)
            return PageEncoder.Encode(Localizer.Written(value, format));
        using var writer = new StringWriter();
        html.WriteTo(writer, PageEncoder);
        return writer.ToString();
    }
}
