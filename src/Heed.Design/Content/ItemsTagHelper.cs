using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>A short ruled list; put <c>li</c> inside. No attributes.</summary>
/// <example><code>&lt;ds-items&gt;&lt;li&gt;&lt;a href="..."&gt;Action 3&lt;/a&gt; 41 days
/// late&lt;/li&gt;&lt;/ds-items&gt;</code></example>
[HtmlTargetElement("ds-items")]
public sealed class ItemsTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ul", "heed_items");
}
