using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>Warns before something that matters. <c>label</c>: the word read out before it, "Warning".</summary>
/// <example><code>&lt;ds-warning-text&gt;Do not name or describe a child or young person.&lt;/ds-warning-text&gt;</code></example>
[HtmlTargetElement("ds-warning-text")]
public sealed class WarningTextTagHelper : TagHelper
{
    /// <summary>The word that stands for the icon.</summary>
    public string Label { get; set; } = T("Warning");

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "ds_warning-text");
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""
                <strong class="ds_warning-text__icon">{Icon.Warning}</strong><strong class="visually-hidden">{Label}: </strong><div
                class="ds_warning-text__text">
                """));
        output.PostContent.SetHtmlContent("</div>");
    }
}
