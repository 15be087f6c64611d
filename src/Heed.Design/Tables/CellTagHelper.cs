using Heed.Design.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Tables;

/// <summary>
/// A value of a <c>ds-row</c>; the column gives it its name. <c>heading</c>: it names the row; <c>empty</c>: what is said when there is
/// nothing ("Not given").
/// </summary>
/// <example><code>&lt;ds-cell heading="true"&gt;&lt;a href=".."&gt;Action 3&lt;/a&gt;&lt;/ds-cell&gt;</code></example>
[HtmlTargetElement("ds-cell", ParentTag = "ds-row")]
public sealed class CellTagHelper : TagHelper
{
    /// <summary>Whether the value names its row.</summary>
    public bool Heading { get; set; }

    /// <summary>What is said when there is no value.</summary>
    public string Empty { get; set; } = T("Not given");

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var columns = (IReadOnlyList<DesignColumn>)context.Items[TableTagHelper.ColumnsKey];
        var index = ((RowTagHelper.CellCount)context.Items[RowTagHelper.CellsKey]).Written++;
        if (index >= columns.Count)
            throw new InvalidOperationException($"A row has more cells than the table has columns ({columns.Count}).");

        var value = await output.GetChildContentAsync();
        output.Become(Heading ? "th" : "td", columns[index].Number ? "heed_number" : null);
        output.Attributes.SetAttribute("role", Heading ? "rowheader" : "cell");
        if (Heading)
            output.Attributes.SetAttribute("scope", "row");
        output.Attributes.SetAttribute("data-label", columns[index].Text);
        if (value.IsEmptyOrWhiteSpace)
            output.Content.SetHtmlContent(Markup.Of($"""<span class="heed_none">{Empty}</span>"""));
    }
}
