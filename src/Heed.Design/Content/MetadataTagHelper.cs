using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// A few facts of a page or an item. <c>inline</c>: on one line, keys read out but not shown. Hold them in <c>ds-metadata-item</c>.
/// </summary>
/// <example><code>&lt;ds-metadata&gt;&lt;ds-metadata-item key="Published"&gt;22 June
/// 2017&lt;/ds-metadata-item&gt;&lt;/ds-metadata&gt;</code></example>
[HtmlTargetElement("ds-metadata")]
public sealed class MetadataTagHelper : TagHelper
{
    /// <summary>Whether the facts stand on one line.</summary>
    public bool Inline { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("dl", "ds_metadata", Inline ? "ds_metadata--inline" : null);
}
