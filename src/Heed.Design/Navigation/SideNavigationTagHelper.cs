using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Navigation;

/// <summary>The pages of a section, at the side on wide screens, folded on a phone. <c>links</c>; <c>label</c>: the landmark's name and the
/// folded line;
/// <c>open</c>: whether a phone shows it unfolded (it does).</summary>
/// <example><code>&lt;ds-side-navigation label="Desk" links="Model.Links" /&gt;</code></example>
[HtmlTargetElement("ds-side-navigation", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SideNavigationTagHelper : TagHelper
{
    /// <summary>The pages.</summary>
    public IEnumerable<DesignLink> Links { get; set; } = [];

    /// <summary>The landmark's name.</summary>
    public string Label { get; set; } = T("Pages in this section");

    /// <summary>Whether it starts unfolded on small screens; wide ones always show it.</summary>
    public bool Open { get; set; } = true;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "ds_side-navigation");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Markup.Of($"""
            <details class="heed_side"{Markup.Flag(
                "open", Open)}><summary>{Label}</summary><ul class="ds_side-navigation__list">{Markup.Each(Links, link => Markup.Of(
                $"""<li class="ds_side-navigation__item"><a class="ds_side-navigation__link{(link.Current ? " ds_current"
                    : "")}" href="{link.Href}"{Markup.Attribute(
                        "aria-current", link.Current ? "page" : null)}>{link.Text}</a></li>"""))}</ul></details>
            """));
    }
}
