using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>A part of a <c>ds-layout</c>. <c>name</c>: <c>Main</c> (default), <c>Header</c> across all columns, <c>Side</c> an
/// <c>aside</c>.
/// <c>label</c>: names the aside.</summary>
/// <example><code>&lt;ds-region name="Side" label="Facts"&gt;...&lt;/ds-region&gt;</code></example>
[HtmlTargetElement("ds-region", ParentTag = "ds-layout")]
public sealed class RegionTagHelper : TagHelper
{
    /// <summary>Which part.</summary>
    public RegionName Name { get; set; }

    /// <summary>The name of the side column for those who move by landmarks.</summary>
    public string? Label { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become(Name == RegionName.Side ? "aside" : "div", Name switch
        {
            RegionName.Header => "heed_layout__header",
            RegionName.Side => "heed_layout__side",
            _ => "heed_layout__main",
        });
        if (Label is not null)
            output.Offer("aria-label", Label);
    }
}
