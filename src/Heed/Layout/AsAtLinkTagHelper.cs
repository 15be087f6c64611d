using Heed.Design;
using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Layout;

/// <summary>Keeps the day read as at in every link to a page of this site, so that a reader who asked for a day stays on it.</summary>
/// <remarks>A link marked <c>data-today</c> leads back to the record as it stands.</remarks>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class AsAtLinkTagHelper(RequestContext here) : TagHelper
{
    /// <summary>After the framework has turned <c>~/</c> into an address.</summary>
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (here.AsAt is null || Address(output.Attributes["href"]?.Value) is not { } href)
            return;
        if (output.Attributes.RemoveAll("data-today"))
            return;
        if (href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal))
            output.Attributes.SetAttribute("href", here.WithAsAt(href));
    }

    // What a view wrote comes here already encoded; it is encoded again when it goes out.
    private static string? Address(object? value) =>
        value switch
        {
            HtmlString encoded => WebUtility.HtmlDecode(encoded.Value),
            IHtmlContent content => WebUtility.HtmlDecode(Written(content)),
            _ => value?.ToString(),
        };

    private static string Written(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, LocalizedHtml.PageEncoder);
        return writer.ToString();
    }
}
