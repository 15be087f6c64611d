using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>
/// The page grid that keeps the footer at the foot of a short page. <c>part</c>: <c>Page</c> (the whole), <c>Top</c>, <c>Middle</c>,
/// <c>Bottom</c>, or <c>Main</c>, which is the <c>main</c> element the skip link leads to.
/// </summary>
/// <example><code>&lt;ds-page&gt;&lt;ds-page part="Top"&gt;...&lt;/ds-page&gt;&lt;ds-page
/// part="Middle"&gt;...&lt;/ds-page&gt;&lt;/ds-page&gt;</code></example>
[HtmlTargetElement("ds-page")]
public sealed class PagePartTagHelper : TagHelper
{
    /// <summary>Which part of the page this is.</summary>
    public PagePart Part { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Part == PagePart.Main)
        {
            output.Become("main");
            output.Offer("id", "main-content");
            return;
        }

        output.Become("div", Part switch
        {
            PagePart.Top => "ds_page__top",
            PagePart.Middle => "ds_page__middle",
            PagePart.Bottom => "ds_page__bottom",
            _ => "ds_page",
        });
    }
}
