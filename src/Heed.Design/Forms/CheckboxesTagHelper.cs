using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// Any of a few. All of <see cref="Field"/> and <c>options</c>, <c>chosen</c>; binds to a list of strings, numbers or names.
/// <c>select-all</c>: a first box that stands for all of them; what is sent is then read with <see cref="ChosenBoxes"/>.
/// </summary>
/// <example><code>&lt;ds-checkboxes for="Form.Strands" options="Model.Strands" /&gt;</code></example>
[HtmlTargetElement("ds-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesTagHelper : ChoiceField
{
    /// <summary>Whether a first box stands for all.</summary>
    public bool SelectAll { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Write(IHtmlContent own) => OptionList.Write(this, "checkbox", own, SelectAll);
}
