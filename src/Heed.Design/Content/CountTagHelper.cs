using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>The line above a list that says in words what is listed and filtered; may hold a link to clear. No attributes.</summary>
/// <example><code>&lt;ds-count&gt;7 actions led by the Care Inspectorate, 3 overdue &lt;a href="/cpip/actions"&gt;Show
/// all&lt;/a&gt;&lt;/ds-count&gt;</code></example>
[HtmlTargetElement("ds-count")]
public sealed class CountTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("p", "heed_count");
}
