using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>
/// The site's footer. <c>links</c>: accessibility, privacy, contact and so on. Licence and log head are the content, as paragraphs.
/// </summary>
/// <example><code>&lt;ds-site-footer links="Model.FooterLinks"&gt;&lt;p&gt;Open Government Licence
/// v3.0&lt;/p&gt;&lt;/ds-site-footer&gt;</code></example>
[HtmlTargetElement("ds-site-footer")]
public sealed class SiteFooterTagHelper : TagHelper
{
    /// <summary>The links of the footer.</summary>
    public IEnumerable<DesignLink> Links { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("footer", "ds_site-footer");
        output.PreContent.SetHtmlContent(Markup.Of($"""
            <div class="ds_wrapper"><div class="ds_site-footer__content"><nav aria-label="{T("Footer")}"><ul
            class="ds_site-footer__site-items ds_site-items">{Markup.Each(Links, link =>
                Markup.Of($"""<li class="ds_site-items__item"><a href="{link.Href}"{Markup.Attribute(
                    "aria-current",
                    link.Current ? "page" : null)}>{link.Text}</a></li>"""))}</ul></nav><div class="ds_site-footer__copyright">
            """));
        output.PostContent.SetHtmlContent("</div></div></div>");
    }
}
