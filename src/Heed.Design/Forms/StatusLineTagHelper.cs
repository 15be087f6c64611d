using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// The line at the foot of a long form that says what is saved and missing, with the buttons; stays in sight on large screens. No
/// attributes.
/// </summary>
/// <example><code>&lt;ds-status-line&gt;&lt;p&gt;Saved 10:42. Not
/// published.&lt;/p&gt;&lt;ds-button&gt;Submit&lt;/ds-button&gt;&lt;/ds-status-line&gt;</code></example>
[HtmlTargetElement("ds-status-line")]
public sealed class StatusLineTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "heed_status-line");
}
