using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// What can be done with a page, in one line above its heading. <c>label</c>: what the line is called; <c>first</c>: the links that most
/// people want; <c>summary</c>: the words that open the rest. Not printed.
/// </summary>
/// <example><code>&lt;ds-page-tools label="This page" first="@emails"
/// summary="Cite this page"&gt;...&lt;/ds-page-tools&gt;</code></example>
[HtmlTargetElement("ds-page-tools")]
public sealed class PageToolsTagHelper : TagHelper
{
    /// <summary>What the line is called.</summary>
    public string Label { get; set; } = "";

    /// <summary>The links that are not folded.</summary>
    public IReadOnlyList<DesignLink> First { get; set; } = [];

    /// <summary>The line that opens the rest.</summary>
    public string Summary { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "heed_tools");
        output.Attributes.SetAttribute("aria-label", Label);
        foreach (var link in First)
            output.PreContent.AppendHtml(Markup.Of($"""<a href="{link.Href}">{link.Text}</a>"""));
        output.PreContent.AppendHtml(
            Markup.Of($"""<details><summary>{Summary}</summary><div class="heed_tools__body">"""));
        output.PostContent.SetHtmlContent("</div></details>");
    }
}
