using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>Says in words that there is nothing: an empty box is a defect. No attributes.</summary>
/// <example><code>&lt;ds-none&gt;No return since 31 March 2018.&lt;/ds-none&gt;</code></example>
[HtmlTargetElement("ds-none")]
public sealed class NoneTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("p", "heed_none");
}
