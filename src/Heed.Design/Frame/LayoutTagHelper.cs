using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Frame;

/// <summary>
/// One column, or two on wide screens. <c>kind</c>: <c>Plain</c>, <c>Side</c> (facts at the right), <c>Start</c> (navigation at the left).
/// Hold the parts in <c>ds-region</c>.
/// </summary>
/// <example><code>&lt;ds-layout kind="Side"&gt;&lt;ds-region
/// name="Header"&gt;..&lt;/ds-region&gt;&lt;ds-region&gt;..&lt;/ds-region&gt;&lt;ds-region
/// name="Side"&gt;..&lt;/ds-region&gt;&lt;/ds-layout&gt;</code></example>
[HtmlTargetElement("ds-layout")]
public sealed class LayoutTagHelper : TagHelper
{
    /// <summary>How many columns, and on which side the narrow one stands.</summary>
    public LayoutKind Kind { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "heed_layout", Kind switch
    {
        LayoutKind.Side => "heed_layout--side",
        LayoutKind.Start => "heed_layout--start",
        _ => null,
    });
}
