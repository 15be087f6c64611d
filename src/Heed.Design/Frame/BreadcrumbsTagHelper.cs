using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>Where a page stands. <c>links</c>: from the home page down; the last may have no address.</summary>
/// <example><code>&lt;ds-breadcrumbs links='[new("Home", "/"), new("Recommendations", "/cpip/recommendations")]' /&gt;</code></example>
[HtmlTargetElement("ds-breadcrumbs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    /// <summary>The trail.</summary>
    public IReadOnlyList<DesignLink> Links { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "ds_breadcrumbs__container");
        output.Attributes.SetAttribute("aria-label", T("Breadcrumb"));
        output.Content.SetHtmlContent(Markup.Of($"""<ol class="ds_breadcrumbs">{Markup.Each(Links, Item)}</ol>"""));
    }

    private static IHtmlContent Item(DesignLink link) => link.Href is null
        ? Markup.Of($"""<li class="ds_breadcrumbs__item"{Markup.Attribute("aria-current", "page")}>{link.Text}</li>""")
        : Markup.Of($"""<li class="ds_breadcrumbs__item"><a class="ds_breadcrumbs__link" href="{link.Href}">{link.Text}</a></li>""");
}
