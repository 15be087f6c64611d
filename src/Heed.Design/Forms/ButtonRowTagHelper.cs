using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>Buttons and links in a row that wraps on a phone. No attributes.</summary>
/// <example><code>&lt;ds-button-row&gt;&lt;ds-button&gt;Save&lt;/ds-button&gt;&lt;/ds-button-row&gt;</code></example>
[HtmlTargetElement("ds-button-row")]
public sealed class ButtonRowTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "ds_button-row");
}
