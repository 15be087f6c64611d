using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>A section of an accordion. <c>title</c>; <c>open</c>; <c>level</c>: heading level (3).</summary>
/// <example><code>&lt;ds-accordion-item title="Membership" open="true"&gt;...&lt;/ds-accordion-item&gt;</code></example>
[HtmlTargetElement("ds-accordion-item", ParentTag = "ds-accordion")]
public sealed class AccordionItemTagHelper : TagHelper
{
    /// <summary>The section's heading.</summary>
    public string Title { get; set; } = "";

    /// <summary>Whether it starts open.</summary>
    public bool Open { get; set; }

    /// <summary>The heading's level.</summary>
    public int Level { get; set; } = 3;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("details", "ds_accordion-item");
        if (Open)
            output.Attributes.Add(new TagHelperAttribute("open", null, HtmlAttributeValueStyle.Minimized));
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""
                <summary class="ds_accordion-item__header"><h{Level} class="ds_accordion-item__title">{Title}</h{Level}></summary><div
                class="ds_accordion-item__body">
                """));
        output.PostContent.SetHtmlContent("</div>");
    }
}
