using System.Text.Encodings.Web;
using Heed.Language;
using Microsoft.AspNetCore.Html;

namespace Heed.Design;

/// <summary>Texts with markup in them, such as a link inside a sentence, in the reader's language.</summary>
public static class LocalizedHtml
{
    /// <summary>
    /// The text's own characters are HTML; values are encoded, except those that are HTML themselves.
    /// <c>H($"""&lt;a href="{address}"&gt;Compare any two dates&lt;/a&gt;""")</c>.
    /// </summary>
    public static IHtmlContent H(Sentence sentence) => new HtmlString(Localizer.Marked(Localizer.Compose(sentence, Encoded)));

    private static string Encoded(object? value, string? format)
    {
        if (value is not IHtmlContent html)
            return HtmlEncoder.Default.Encode(Localizer.Written(value, format));
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
