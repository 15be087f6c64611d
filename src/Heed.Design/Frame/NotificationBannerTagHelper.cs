using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>
/// A quiet banner across the page, in print too: the record as it stood on a day, a preview, a withdrawn record.
/// <c>label</c>: the name of the landmark. Put paragraphs inside.
/// </summary>
/// <example><code>&lt;ds-notification-banner label="Earlier state"&gt;&lt;p&gt;You are reading the record as it stood on 30 June
/// 2017.&lt;/p&gt;&lt;/ds-notification-banner&gt;</code></example>
[HtmlTargetElement("ds-notification-banner")]
public sealed class NotificationBannerTagHelper : TagHelper
{
    /// <summary>The landmark's name.</summary>
    public string Label { get; set; } = T("About this page");

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("section", "heed_notice");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.SetHtmlContent("""<div class="ds_wrapper">""");
        output.PostContent.SetHtmlContent("</div>");
    }
}
