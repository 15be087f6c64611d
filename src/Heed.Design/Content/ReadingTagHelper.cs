using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>Holds running text at reading width. No attributes.</summary>
/// <example><code>&lt;ds-reading&gt;&lt;p&gt;...&lt;/p&gt;&lt;/ds-reading&gt;</code></example>
[HtmlTargetElement("ds-reading")]
public sealed class ReadingTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "heed_reading");
}
