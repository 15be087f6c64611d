using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Records;

/// <summary>
/// The states of a record side by side: response, delivery, independent view. Hold them in <c>ds-state</c>. No attributes.
/// </summary>
/// <example><code>&lt;ds-states&gt;&lt;ds-state name="Response" value="Accepted" colour="Teal"&gt;since 2 March
/// 2017&lt;/ds-state&gt;&lt;/ds-states&gt;</code></example>
[HtmlTargetElement("ds-states")]
public sealed class StatesTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "heed_states");
}
