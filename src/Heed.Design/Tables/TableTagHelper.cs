using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Tables;

/// <summary>
/// A table that becomes cards on a phone, each value under its column's name. <c>caption</c>: what it lists; <c>caption-hidden</c>: read
/// out only;
/// <c>columns</c>: its <see cref="DesignColumn"/>s. Hold rows in <c>ds-row</c>, values in <c>ds-cell</c>, one for each column, in order.
/// </summary>
/// <example>
/// <code>&lt;ds-table caption="Actions" columns='[new("Action"), new("Days late", Number: true)]'&gt;
/// &lt;ds-row&gt;&lt;ds-cell&gt;3&lt;/ds-cell&gt;&lt;ds-cell&gt;41&lt;/ds-cell&gt;&lt;/ds-row&gt;&lt;/ds-table&gt;</code>
/// </example>
[HtmlTargetElement("ds-table")]
public sealed class TableTagHelper : TagHelper
{
    internal static readonly object ColumnsKey = new();

    /// <summary>What the table lists.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Whether the caption is read out only, because a heading says it already.</summary>
    public bool CaptionHidden { get; set; }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<DesignColumn> Columns { get; set; } = [];

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[ColumnsKey] = Columns;
        var rows = await output.GetChildContentAsync();
        output.Become("table", "ds_table", "heed_cards");
        // As cards the parts are no longer laid out as a table, and some browsers then forget that they are one.
        output.Attributes.SetAttribute("role", "table");
        output.Content.SetHtmlContent(Markup.Of($"""
            <caption{Markup.Attribute(
                "class", CaptionHidden ? "visually-hidden"
                    : null)}>{Caption}</caption><thead role="rowgroup"><tr role="row">{Markup.Each(
                        Columns, Head)}</tr></thead><tbody role="rowgroup">{rows}</tbody>
            """));
    }

    private static IHtmlContent Head(DesignColumn column) =>
        Markup.Of(
            $"""<th scope="col" role="columnheader"{Markup.Attribute("class", column.Number ? "heed_number" : null)}>{column.Text}</th>""");
}
