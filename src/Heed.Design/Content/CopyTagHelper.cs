using Heed.Design.Assets;
using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// A button that copies what stands in a field. <c>field</c>: the field's id; the content: what the button says. It is there with script
/// only.
/// </summary>
/// <example><code>&lt;ds-copy field="text"&gt;Copy the text&lt;/ds-copy&gt;</code></example>
[HtmlTargetElement("ds-copy")]
public sealed class CopyTagHelper : TagHelper
{
    /// <summary>The id of the field.</summary>
    public string Field { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.Become("div", "heed_copy");
        output.Attributes.SetAttribute("hidden", "hidden");
        output.Content.SetHtmlContent(Markup.Of($"""
            <button type="button" class="ds_button ds_button--secondary" data-copies="{Field}" data-done="{T("Copied.")}"
            data-failed="{T("It was not copied. Select the text and copy it yourself.")}">{words}</button> <span role="status"></span>
            """));
        output.PostElement.SetHtmlContent(Markup.Of($"""<script type="module" src="{DesignAssets.Script("copy")}"></script>"""));
    }
}
