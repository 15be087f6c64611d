using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>Folded text that some will want. <c>summary</c>: the line that opens it; <c>open</c>. Printed unfolded.</summary>
/// <example><code>&lt;ds-details summary="Earlier returns (3)"&gt;...&lt;/ds-details&gt;</code></example>
[HtmlTargetElement("ds-details")]
public sealed class DetailsTagHelper : TagHelper
{
    /// <summary>The line that opens it.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Whether it starts open.</summary>
    public bool Open { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("details", "ds_details");
        if (Open)
            output.Attributes.Add(new TagHelperAttribute("open", null, HtmlAttributeValueStyle.Minimized));
        output.PreContent.SetHtmlContent(
            Markup.Of($"""<summary class="ds_details__summary">{Summary}</summary><div class="ds_details__text">"""));
        output.PostContent.SetHtmlContent("</div>");
    }
}
