using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>
/// The site's header: mark, name, what the record is of, and the menu (folded on a phone, without script). Put a
/// <c>ds-site-search</c> inside it. <c>home</c>: address of the mark; <c>title</c>: the programme's name; <c>links</c>: the menu.
/// </summary>
/// <example><code>&lt;ds-site-header title="Child Protection Improvement Programme" links="Model.Menu"&gt;&lt;ds-site-search
/// action="/search" /&gt;&lt;/ds-site-header&gt;</code></example>
[HtmlTargetElement("ds-site-header")]
public sealed class SiteHeaderTagHelper : TagHelper
{
    /// <summary>Where the mark leads.</summary>
    public string Home { get; set; } = "/";

    /// <summary>The product's name beside the mark.</summary>
    public string Name { get; set; } = "Heed";

    /// <summary>The programme's name, after the product's.</summary>
    public string? Title { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The menu; none, no menu.</summary>
    public IEnumerable<DesignLink>? Links { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var search = await output.GetChildContentAsync();
        output.Become("header", "ds_site-header");
        var title = Markup.When(Title, text => Markup.Of($"""<div class="ds_site-branding__title">{text}</div>"""));
        output.Content.SetHtmlContent(Markup.Of($"""
            <div class="ds_wrapper"><div class="ds_site-header__content">
            <div class="ds_site-branding"><a class="heed_brand" href="{Home}">{Icon.Mark}<span
            class="heed_brand__name">{Name}</span></a>{title}</div>
            {(search.IsEmptyOrWhiteSpace ? HtmlString.Empty : Markup.Of($"""<div class="ds_site-header__search">{search}</div>"""))}
            {(Links is null ? HtmlString.Empty
                : Markup.Of($"""<details class="heed_menu"><summary>{T("Menu")}</summary>{SiteNavigationTagHelper.List(
                    Links, T("Menu"), "mobile")}</details>"""))}
            </div></div>
            {(Links is null ? HtmlString.Empty
                : Markup.Of($"""<div class="ds_site-header__navigation"><div class="ds_wrapper">{SiteNavigationTagHelper.List(
                    Links, T("Main"), null)}</div></div>"""))}
            """));
    }
}
