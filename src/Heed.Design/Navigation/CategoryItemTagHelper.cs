using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Navigation;

/// <summary>A way on. <c>title</c>, <c>href</c>, <c>level</c>: heading level (3); one line is the content.</summary>
/// <example><code>&lt;ds-category-item title="Neglect" href="/cpip/strands/neglect"&gt;3 of 4 recommendations are under
/// way.&lt;/ds-category-item&gt;</code></example>
[HtmlTargetElement("ds-category-item", ParentTag = "ds-category-list")]
public sealed class CategoryItemTagHelper : TagHelper
{
    /// <summary>The link.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = "";

    /// <summary>The heading's level.</summary>
    public int Level { get; set; } = 3;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li", "ds_category-item");
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""
                <h{Level} class="ds_category-item__title"><a class="ds_category-item__link" href="{Href}">{Title}</a></h{Level}><p
                class="ds_category-item__summary">
                """));
        output.PostContent.SetHtmlContent("</p>");
    }
}
