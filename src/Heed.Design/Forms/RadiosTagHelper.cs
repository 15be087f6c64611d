using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>One of a few, all in sight. All of <see cref="Field"/> and <c>options</c>, <c>chosen</c>.</summary>
/// <example><code>&lt;ds-radios for="Form.Decision" options='[new("approve", "Approve"), new("return", "Return with a note")]'
/// /&gt;</code></example>
[HtmlTargetElement("ds-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper : ChoiceField
{
    /// <inheritdoc />
    protected override IHtmlContent Write(IHtmlContent own) => OptionList.Write(this, "radio", own);
}
