using Heed.Design.Assets;
using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>The stylesheet, the icon and the font preloads, to stand in a page's <c>head</c>. No attributes.</summary>
/// <example><code>&lt;ds-head /&gt;</code></example>
[HtmlTargetElement("ds-head", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HeadTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Markup.Of($"""
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="stylesheet" href="{DesignAssets.Stylesheet}">
            {Markup.Each(
                DesignAssets.Fonts, font => Markup.Of($"""<link rel="preload" href="{font}" as="font" type="font/woff2" crossorigin>"""))}
            <link rel="icon" href="{DesignAssets.Favicon}" type="image/svg+xml">
            """));
    }
}
