using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Forms;

/// <summary>
/// One line of text. All of <see cref="Field"/>; <c>type</c>: <c>text</c>, <c>email</c>, <c>password</c>, <c>url</c>, <c>number</c>...;
/// <c>width</c>: 2, 3, 4, 5, 10 or 20 characters. Other attributes (<c>autocomplete</c>, <c>maxlength</c>) go to the input.
/// </summary>
/// <example><code>&lt;ds-text-input for="Form.Title" hint="As the report has it." /&gt;</code></example>
[HtmlTargetElement("ds-text-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextInputTagHelper : Field
{
    /// <summary>The kind of input.</summary>
    public string Type { get; set; } = "text";

    /// <summary>The width in characters; as wide as there is room when not given.</summary>
    public int? Width { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Write(IHtmlContent own) => Labelled(Markup.Of($"""
        <input class="ds_input{(Problem is null ? "" : " ds_input--error")}{(Width is { } width ? $" ds_input--fixed-{width}"
            : "")}" type="{Type}" id="{Id}" name="{FullName}"{Markup.Attribute("value", Type == "password" ? null : Shown)}{Ties}{own}>
        """));
}
