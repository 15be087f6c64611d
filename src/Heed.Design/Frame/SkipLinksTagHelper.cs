using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>The first thing on a page: a link past the header. <c>target</c>: the id to go to, <c>main-content</c> by default.</summary>
/// <example><code>&lt;ds-skip-links /&gt;</code></example>
[HtmlTargetElement("ds-skip-links", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkipLinksTagHelper : TagHelper
{
    /// <summary>The id of the element that holds the content.</summary>
    public string Target { get; set; } = "main-content";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "ds_skip-links");
        output.Attributes.SetAttribute("aria-label", T("Skip links"));
        output.Content.SetHtmlContent(Markup.Of(
            $"""
                <ul class="ds_skip-links__list"><li class="ds_skip-links__item"><a class="ds_skip-links__link"
                href="#{Target}">{T("Skip to main content")}</a></li></ul>
                """));
    }
}
