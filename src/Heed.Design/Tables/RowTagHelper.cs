using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Tables;

/// <summary>A row of a <c>ds-table</c>. No attributes.</summary>
/// <example><code>&lt;ds-row&gt;&lt;ds-cell&gt;...&lt;/ds-cell&gt;&lt;/ds-row&gt;</code></example>
[HtmlTargetElement("ds-row", ParentTag = "ds-table")]
public sealed class RowTagHelper : TagHelper
{
    internal static readonly object CellsKey = new();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[CellsKey] = new CellCount();
        await output.GetChildContentAsync();
        output.Become("tr");
        output.Attributes.SetAttribute("role", "row");
    }

    /// <summary>How many cells of the row are written, so that each finds its column.</summary>
    internal sealed class CellCount
    {
        public int Written { get; set; }
    }
}
