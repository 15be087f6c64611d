using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Navigation;

/// <summary>The contents of a page or of a document's pages. <c>links</c>; <c>title</c>: "Contents".</summary>
/// <example><code>&lt;ds-contents links='[new("The story", "#story"), new("History", "#history")]' /&gt;</code></example>
[HtmlTargetElement("ds-contents", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ContentsTagHelper : TagHelper
{
    /// <summary>The parts.</summary>
    public IEnumerable<DesignLink> Links { get; set; } = [];

    /// <summary>The heading.</summary>
    public string Title { get; set; } = T("Contents");

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "ds_contents-nav");
        output.Attributes.SetAttribute("aria-label", Title);
        output.Content.SetHtmlContent(Markup.Of($"""
            <h2 class="ds_contents-nav__title">{Title}</h2><ul class="ds_contents-nav__list">{Markup.Each(
                Links, link => Markup.Of($"""<li class="ds_contents-nav__item">{Item(link)}</li>"""))}</ul>
            """));
    }

    private static IHtmlContent Item(DesignLink link) =>
        link.Current
            ? Markup.Of($"""<span class="ds_contents-nav__link ds_current" aria-current="page">{link.Text}</span>""")
            : Markup.Of($"""<a class="ds_contents-nav__link" href="{link.Href}">{link.Text}</a>""");
}
