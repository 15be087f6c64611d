using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Layout;

/// <summary>Keeps the day read as at in every link to a page of this site, so that a reader who asked for a day stays on it.</summary>
/// <remarks>A link marked <c>data-today</c> leads back to the record as it stands.</remarks>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class AsAtLinkTagHelper(Here here) : TagHelper
{
    /// <summary>After the framework has turned <c>~/</c> into an address.</summary>
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (here.AsAt is null || output.Attributes["href"]?.Value?.ToString() is not { } href)
            return;
        if (output.Attributes.RemoveAll("data-today"))
            return;
        if (href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal))
            output.Attributes.SetAttribute("href", here.WithAsAt(href));
    }
}
