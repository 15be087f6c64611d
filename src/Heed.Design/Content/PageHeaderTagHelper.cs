using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// The page's one <c>h1</c>. <c>title</c>; <c>label</c>: the kind of page above it ("Recommendation 7"). Metadata or a tag row is the
/// content.
/// </summary>
/// <example><code>&lt;ds-page-header label="Recommendation 7"
/// title="@Model.Title"&gt;&lt;ds-metadata&gt;...&lt;/ds-metadata&gt;&lt;/ds-page-header&gt;</code></example>
[HtmlTargetElement("ds-page-header")]
public sealed class PageHeaderTagHelper : TagHelper
{
    /// <summary>The heading.</summary>
    public string Title { get; set; } = "";

    /// <summary>What kind of page, in small print above the heading.</summary>
    public string? Label { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "ds_page-header");
        var label = Markup.When(Label, text => Markup.Of($"""<p class="ds_page-header__label ds_content-label">{text}</p>"""));
        output.PreContent.SetHtmlContent(Markup.Of($"""{label}<h1 class="ds_page-header__title">{Title}</h1>"""));
    }
}
