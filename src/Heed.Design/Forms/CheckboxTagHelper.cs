using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// A single yes or no. All of <see cref="Field"/>; posts <c>true</c>, or <c>false</c> when not ticked, and binds to a bool.
/// </summary>
/// <example><code>&lt;ds-checkbox for="Form.TwoPeople" label="A second person must approve" /&gt;</code></example>
[HtmlTargetElement("ds-checkbox", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxTagHelper : Field
{
    /// <inheritdoc />
    protected override IHtmlContent Write(IHtmlContent own) => Markup.Of($"""
        {Notes}<div class="ds_checkbox"><input class="ds_checkbox__input" type="checkbox" id="{Id}" name="{FullName}"
        value="true"{Markup.Flag("checked", Shown?.Split(',')[0] is "true" or "True")}{Ties}{own}><label class="ds_checkbox__label"
        for="{Id}">{LabelText}</label></div><input type="hidden" name="{FullName}" value="false">
        """);
}
