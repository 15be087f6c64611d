using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>Says what stage the site is at. <c>phase</c>: the word in the tag (<c>Beta</c>); the sentence is the content.</summary>
/// <example><code>&lt;ds-phase-banner phase="Demonstration"&gt;Sample data: nothing here is
/// official.&lt;/ds-phase-banner&gt;</code></example>
[HtmlTargetElement("ds-phase-banner")]
public sealed class PhaseBannerTagHelper : TagHelper
{
    /// <summary>The stage.</summary>
    public string Phase { get; set; } = T("Beta");

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("section", "ds_phase-banner");
        output.Attributes.SetAttribute("aria-label", T("About this site"));
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""
                <div class="ds_wrapper"><p class="ds_phase-banner__content"><strong
                class="ds_tag ds_phase-banner__tag">{Phase}</strong><span class="ds_phase-banner__text">
                """));
        output.PostContent.SetHtmlContent("</span></p></div>");
    }
}
