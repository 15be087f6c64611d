using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// A message within a page. <c>title</c>; <c>kind</c>: <c>Done</c>, <c>Note</c>, <c>Caution</c> or <c>Failure</c>, said in a hidden word
/// too;
/// <c>level</c>: heading level (2).
/// </summary>
/// <example><code>&lt;ds-confirmation-message title="Draft saved" /&gt;</code></example>
[HtmlTargetElement("ds-confirmation-message")]
public sealed class ConfirmationMessageTagHelper : TagHelper
{
    /// <summary>What happened.</summary>
    public string Title { get; set; } = "";

    /// <summary>Good news, plain news or bad.</summary>
    public MessageKind Kind { get; set; }

    /// <summary>The heading's level.</summary>
    public int Level { get; set; } = 2;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        var (word, variant, icon) = Kind switch
        {
            MessageKind.Note => (T("Note:"), "info", Icon.Alert),
            MessageKind.Caution => (T("Caution:"), "warning", Icon.Warning),
            MessageKind.Failure => (T("Failure:"), "error", Icon.Alert),
            _ => (T("Done:"), null, Icon.Done),
        };
        output.Become("div", "ds_notification-message", variant is null ? null : "ds_notification-message--" + variant);
        output.Content.SetHtmlContent(Markup.Of($"""
            <div class="ds_notification-message__icon">{icon}</div><h{Level} class="ds_notification-message__title"><span
            class="visually-hidden">{word} </span>{Title}</h{Level}>
            """));
        if (!body.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Of($"""<div class="ds_notification-message__body">{body}</div>"""));
    }
}
