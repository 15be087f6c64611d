using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>The ways on at the end of a page: follow, history, cite, download, feeds. <c>title</c>; <c>links</c>. Not printed.</summary>
/// <example><code>&lt;ds-ways title="Follow and download" links='[new("CSV", "/cpip/actions.csv")]' /&gt;</code></example>
[HtmlTargetElement("ds-ways", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WaysTagHelper : TagHelper
{
    /// <summary>The heading.</summary>
    public string Title { get; set; } = T("Follow, cite and download");

    /// <summary>The links.</summary>
    public IEnumerable<DesignLink> Links { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("section", "heed_ways");
        output.Content.SetHtmlContent(Markup.Of($"""
            <h2 class="heed_ways__title">{Title}</h2><ul>{Markup.Each(
                Links, link => Markup.Of($"""<li><a href="{link.Href}">{link.Text}</a></li>"""))}</ul>
            """));
    }
}
