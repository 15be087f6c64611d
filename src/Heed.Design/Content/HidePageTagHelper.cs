using Heed.Design.Assets;
using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// A way to leave at once for somebody who may be watched. <c>href</c>: a page that nobody wonders at. Without script it is a link that
/// sends no referrer; with script it takes the page's place in the browser's history, and pressing Shift three times does the same.
/// </summary>
/// <remarks>
/// Shift and not Escape, which the design system has: Escape stops the loading of a page, closes what screen readers and browsers have
/// open, and leaves full screen, so that people would leave who did not mean to.
/// </remarks>
/// <example><code>&lt;ds-hide-page href="https://www.metoffice.gov.uk/" /&gt;</code></example>
[HtmlTargetElement("ds-hide-page", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HidePageTagHelper : TagHelper
{
    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "heed_hide");
        output.Content.SetHtmlContent(Markup.Of($"""
            <a class="ds_button heed_hide__button" id="hide-this-page" href="{Href}"
            rel="noreferrer noopener nofollow">{T("Hide this page")}</a><script type="module" src="{DesignAssets.Script("hide")}"></script>
            """));
    }
}
