using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// Several lines of text. All of <see cref="Field"/>; <c>rows</c>. Other attributes (<c>maxlength</c>) go to the textarea.
/// </summary>
/// <example><code>&lt;ds-textarea for="Form.Reason" rows="4" maxlength="2000" /&gt;</code></example>
[HtmlTargetElement("ds-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : Field
{
    /// <summary>How many lines are shown.</summary>
    public int Rows { get; set; } = 6;

    /// <inheritdoc />
    // The line break is dropped by the browser, and keeps one that the text itself begins with.
    protected override IHtmlContent Write(IHtmlContent own) => Labelled(Markup.Of(
        $"""
        <textarea class="ds_input{(Problem is null ? "" : " ds_input--error")}" id="{Id}" name="{FullName}" rows="{Rows}"{Ties}{own}>
        {Shown}</textarea>
        """));
}
