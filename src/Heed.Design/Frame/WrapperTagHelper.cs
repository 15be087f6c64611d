using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>Holds content at the page's width with its margins. No attributes.</summary>
/// <example><code>&lt;ds-wrapper&gt;...&lt;/ds-wrapper&gt;</code></example>
[HtmlTargetElement("ds-wrapper")]
public sealed class WrapperTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "ds_wrapper");
}
