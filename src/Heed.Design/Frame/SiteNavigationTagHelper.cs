using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>
/// A row of links across the site, for a second menu; <c>ds-site-header</c> writes the first by itself. Shown on wide screens only.
/// <c>links</c>: the links; <c>label</c>: the name of the landmark.
/// </summary>
/// <example><code>&lt;ds-site-navigation label="Desk" links="Model.Links" /&gt;</code></example>
[HtmlTargetElement("ds-site-navigation", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SiteNavigationTagHelper : TagHelper
{
    /// <summary>The links.</summary>
    public IEnumerable<DesignLink> Links { get; set; } = [];

    /// <summary>The landmark's name.</summary>
    public string Label { get; set; } = T("Main");

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(List(Links, Label, null));
    }

    internal static IHtmlContent List(IEnumerable<DesignLink> links, string label, string? variant) => Markup.Of($"""
        <nav class="ds_site-navigation{Markup.When(
            variant, name =>
                Markup.Of($" ds_site-navigation--{name}"))}" aria-label="{label}"><ul class="ds_site-navigation__list">{Markup.Each(
                    links, Item)}</ul></nav>
        """);

    private static IHtmlContent Item(DesignLink link) => Markup.Of($"""
        <li class="ds_site-navigation__item"><a class="ds_site-navigation__link{(link.Current ? " ds_current"
            : "")}" href="{link.Href}"{Markup.Attribute(
                "aria-current", link.Current ? "page" : null)}><span class="ds_site-navigation__label">{link.Text}</span></a></li>
        """);
}
