using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>The plain answer under a page's heading, in larger type. No attributes.</summary>
/// <example><code>&lt;ds-lead&gt;Of 12 recommendations, 1 is delivered.&lt;/ds-lead&gt;</code></example>
[HtmlTargetElement("ds-lead")]
public sealed class LeadTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("p", "heed_lead");
}
