using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// Words that may be hard to read: blurred until someone points at them, comes to them with the keyboard, or opens them. Read out only once
/// opened. <c>label</c>: what opens it ("Show how C-7F3A-91BC begins"). Not printed.
/// </summary>
/// <example><code>&lt;ds-veil label="Show how the comment begins"&gt;@line.Begins&lt;/ds-veil&gt;</code></example>
[HtmlTargetElement("ds-veil")]
public sealed class VeilTagHelper : TagHelper
{
    /// <summary>What opens it.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.Become("details", "heed_veil");
        output.Content.SetHtmlContent(Markup.Of($"""
            <summary><span class="heed_veil__label">{Label}</span><span class="heed_veil__words"
            aria-hidden="true">{words}</span></summary><p class="heed_veil__open">{words}</p>
            """));
    }
}
