using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>Words set apart from those around them, such as what a term means. No attributes.</summary>
/// <example><code>&lt;ds-inset-text&gt;A returned minute is not a public minute.&lt;/ds-inset-text&gt;</code></example>
[HtmlTargetElement("ds-inset-text")]
public sealed class InsetTextTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "ds_inset-text");
}
