using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>What can be done with a page, folded in one line near its top. <c>summary</c>: the line that opens it. Not printed.</summary>
/// <example><code>&lt;ds-page-tools summary="Follow or cite this page"&gt;...&lt;/ds-page-tools&gt;</code></example>
[HtmlTargetElement("ds-page-tools")]
public sealed class PageToolsTagHelper : TagHelper
{
    /// <summary>The line that opens it.</summary>
    public string Summary { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("details", "heed_tools");
        output.PreContent.SetHtmlContent(Markup.Of($"""<summary>{Summary}</summary><div class="heed_tools__body">"""));
        output.PostContent.SetHtmlContent("</div>");
    }
}
