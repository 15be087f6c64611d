using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>A column of folded sections that open without script. Hold them in <c>ds-accordion-item</c>. No attributes.</summary>
/// <example><code>&lt;ds-accordion&gt;&lt;ds-accordion-item
/// title="2017"&gt;...&lt;/ds-accordion-item&gt;&lt;/ds-accordion&gt;</code></example>
[HtmlTargetElement("ds-accordion")]
public sealed class AccordionTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "ds_accordion");
}
