using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Charts;

/// <summary>
/// Bars one below the other, as a table: what each is, the bar, and its numbers in words, so that chart and table can't disagree.
/// <c>name</c>: the chart's name on the page; <c>title</c>: the finding; <c>title-hidden</c>: read out only; <c>of</c>: what the rows are,
/// such as "Year"; <c>rows</c>.
/// </summary>
/// <example><code>&lt;ds-bars name="kept" title="3 of 5 promises were kept." of="Year" rows="Model.Years" /&gt;</code></example>
[HtmlTargetElement("ds-bars", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarsTagHelper : TagHelper
{
    private const int Height = 20;

    /// <summary>The chart's name on the page.</summary>
    public string Name { get; set; } = "bars";

    /// <summary>The finding.</summary>
    public string Title { get; set; } = "";

    /// <summary>Whether the finding is read out only, because the line that opens the chart says it already.</summary>
    public bool TitleHidden { get; set; }

    /// <summary>What the rows are.</summary>
    public string Of { get; set; } = "";

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<ChartRow> Rows { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var most = Math.Max(1, Rows.Select(r => r.Total).DefaultIfEmpty(0).Max());
        output.Become("figure", "heed_chart");
        output.Content.SetHtmlContent(Markup.Of($"""
            <svg width="0" height="0" aria-hidden="true">{Patterns.Of(Name)}</svg><table class="heed_chart__rows"><caption
            class="{(TitleHidden ? "visually-hidden" : "heed_chart__title")}">{Title}</caption><thead class="visually-hidden"><tr><th
            scope="col">{Of}</th><th
            scope="col">{T("Numbers")}</th></tr></thead><tbody>{Markup.Each(Rows, row => Row(row, most))}</tbody></table>
            """));
    }

    private IHtmlContent Row(ChartRow row, int most) => Markup.Of($"""
        <tr><th scope="row">{row.Label}</th><td><div class="heed_chart__row"><svg width="100%" height="{Height}"
        aria-hidden="true">{Drawing.Bar(Name, row.Parts, most, Height)}</svg><span>{Words(row)}</span></div></td></tr>
        """);

    private static string Words(ChartRow row) =>
        row.Total == 0 ? T("None") : string.Join(", ", row.Parts.Where(p => p.Count > 0).Select(Drawing.Words));
}
