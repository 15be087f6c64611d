using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Navigation;

/// <summary>Ways on to other parts of the site, each a title and a line. Hold them in <c>ds-category-item</c>. No attributes.</summary>
/// <example><code>&lt;ds-category-list&gt;&lt;ds-category-item title="Neglect" href="..."&gt;3
/// recommendations&lt;/ds-category-item&gt;&lt;/ds-category-list&gt;</code></example>
[HtmlTargetElement("ds-category-list")]
public sealed class CategoryListTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ul", "ds_category-list");
}
