using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// The answer to something a person just did, at the top of its page. <c>title</c>; <c>level</c>: heading level, 1 when it is the page's
/// own.
/// </summary>
/// <example><code>&lt;ds-notification-panel title="Comment sent"&gt;&lt;p&gt;Your number is
/// 104.&lt;/p&gt;&lt;/ds-notification-panel&gt;</code></example>
[HtmlTargetElement("ds-notification-panel")]
public sealed class NotificationPanelTagHelper : TagHelper
{
    /// <summary>What was done.</summary>
    public string Title { get; set; } = "";

    /// <summary>The heading's level.</summary>
    public int Level { get; set; } = 1;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "ds_notification-panel");
        output.PreContent.SetHtmlContent(
            Markup.Of(
                $"""<h{Level} class="ds_notification-panel__title">{Title}</h{Level}><div class="ds_notification-panel__content">"""));
        output.PostContent.SetHtmlContent("</div>");
    }
}
