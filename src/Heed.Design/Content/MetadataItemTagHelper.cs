using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>One fact. <c>key</c>: its name; the value is the content.</summary>
/// <example><code>&lt;ds-metadata-item key="Chair"&gt;Catherine Dyer&lt;/ds-metadata-item&gt;</code></example>
[HtmlTargetElement("ds-metadata-item", ParentTag = "ds-metadata")]
public sealed class MetadataItemTagHelper : TagHelper
{
    /// <summary>The fact's name.</summary>
    public string Key { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "ds_metadata__item");
        output.PreContent.SetHtmlContent(Markup.Of($"""<dt class="ds_metadata__key">{Key}</dt> <dd class="ds_metadata__value">"""));
        output.PostContent.SetHtmlContent("</dd>");
    }
}
