using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// A day, in the browser's own date input: it needs no script, and posts <c>2017-06-22</c> whatever the reader's language. All of
/// <see cref="Field"/>; <c>min</c> and <c>max</c> go to the input.
/// </summary>
/// <example><code>&lt;ds-date-picker for="Form.DueOn" hint="For example, 22 June 2017" /&gt;</code></example>
[HtmlTargetElement("ds-date-picker", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DatePickerTagHelper : Field
{
    /// <inheritdoc />
    protected override IHtmlContent Write(IHtmlContent own) => Labelled(Markup.Of($"""
        <div class="ds_datepicker"><input class="ds_input ds_input--fixed-10{(Problem is null ? ""
            : " ds_input--error")}" type="date" id="{Id}" name="{FullName}"{Markup.Attribute("value", Shown)}{Ties}{own}></div>
        """));
}
