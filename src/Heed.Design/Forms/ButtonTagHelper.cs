using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// A button, or a link that looks like one. <c>kind</c>: <c>Primary</c> or <c>Secondary</c>; <c>small</c>; <c>href</c>: makes it a link.
/// Other attributes (<c>name</c>, <c>value</c>, <c>formaction</c>) go to it.
/// </summary>
/// <example><code>&lt;ds-button name="do" value="submit"&gt;Submit for review&lt;/ds-button&gt;</code></example>
[HtmlTargetElement("ds-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>How much weight it has; one primary button a page.</summary>
    public ButtonKind Kind { get; set; }

    /// <summary>A lower button, for rows of them.</summary>
    public bool Small { get; set; }

    /// <summary>Where it goes, as a link.</summary>
    public string? Href { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become(Href is null ? "button" : "a", "ds_button", Kind == ButtonKind.Secondary ? "ds_button--secondary" : null,
            Small ? "ds_button--small" : null);
        if (Href is null)
            output.Offer("type", "submit");
        else
            output.Attributes.SetAttribute("href", Href);
    }
}
