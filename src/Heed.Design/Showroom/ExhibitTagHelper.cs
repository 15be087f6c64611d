using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Showroom;

/// <summary>A component of the showroom with the markup it writes. <c>name</c>.</summary>
/// <example><code>&lt;ds-exhibit name="Tag"&gt;&lt;ds-tag&gt;Late&lt;/ds-tag&gt;&lt;/ds-exhibit&gt;</code></example>
[HtmlTargetElement("ds-exhibit")]
public sealed class ExhibitTagHelper : TagHelper
{
    /// <summary>The component's name.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("section", "heed_exhibit");
        output.Content.SetHtmlContent(Markup.Of($"""
            <h2>{Name}</h2>{content}<details class="ds_details"><summary class="ds_details__summary">Markup of {Name}</summary><div
            class="ds_details__text"><pre class="heed_source">{content.GetContent().Trim()}</pre></div></details>
            """));
    }
}
