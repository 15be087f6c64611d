using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// One of a list. All of <see cref="Field"/> and <c>options</c>, <c>chosen</c>; <c>empty</c>: the first, empty choice ("All leads").
/// </summary>
/// <example><code>&lt;ds-select name="lead" label="Lead" options="Model.Leads" value="@Model.Lead" empty="All leads" /&gt;</code></example>
[HtmlTargetElement("ds-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : ChoiceField
{
    /// <summary>The text of an empty first choice; none, no such choice.</summary>
    public string? Empty { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <inheritdoc />
    protected override IHtmlContent Write(IHtmlContent own)
    {
        var chosen = ChosenValues();
        return Labelled(Markup.Of($"""
            <div class="ds_select-wrapper"><select class="ds_select{(Problem is null ? ""
                : " ds_input--error")}" id="{Id}" name="{FullName}"{Ties}{own}>{Markup.When(
                    Empty, text => Markup.Of($"""<option value="">{text}</option>"""))}{Markup.Each(Options, option =>
                Markup.Of($"""<option value="{option.Value}"{Markup.Flag(
                    "selected", chosen.Contains(
                        option.Value))}>{option.Text}</option>"""))}</select><span class="ds_select-arrow" aria-hidden="true"></span></div>
            """));
    }
}
