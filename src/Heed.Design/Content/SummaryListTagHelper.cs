using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Content;

/// <summary>
/// Facts as keys and values. <c>no-border</c>; <c>narrow</c>: for the side column, keys above values. Hold them in <c>ds-summary-row</c>.
/// </summary>
/// <example><code>&lt;ds-summary-list&gt;&lt;ds-summary-row key="Lead"&gt;Care
/// Inspectorate&lt;/ds-summary-row&gt;&lt;/ds-summary-list&gt;</code></example>
[HtmlTargetElement("ds-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <summary>Leaves the rules out.</summary>
    public bool NoBorder { get; set; }

    /// <summary>Sets keys above values.</summary>
    public bool Narrow { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("dl", "ds_summary-list", NoBorder ? "ds_summary-list--no-border" : null);
        if (!Narrow)
            return;
        output.PreElement.SetHtmlContent("""<div class="heed_side-facts">""");
        output.PostElement.SetHtmlContent("</div>");
    }
}
