using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Charts;

/// <summary>
/// How a whole is made up, as one bar with its numbers below. <c>name</c>: the chart's name on the page, once each; <c>title</c>: the
/// finding, as a sentence; <c>parts</c>. Parts of which there are none are left out.
/// </summary>
/// <example><code>&lt;ds-bar name="progress" title="3 of 12 recommendations are delivered."
/// parts='[new("delivered", 3, Fill.Solid), new("under way", 9, Fill.Stripes)]' /&gt;</code></example>
[HtmlTargetElement("ds-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarTagHelper : TagHelper
{
    private const int Height = 28;

    /// <summary>The chart's name on the page.</summary>
    public string Name { get; set; } = "bar";

    /// <summary>The finding.</summary>
    public string Title { get; set; } = "";

    /// <summary>What the whole is made of, in order.</summary>
    public IReadOnlyList<ChartPart> Parts { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        List<ChartPart> shown = [.. Parts.Where(p => p.Count > 0)];
        output.Become("figure", "heed_chart");
        output.Content.SetHtmlContent(Markup.Of($"""
            {Markup.When(Title, title => Markup.Of($"""<figcaption class="heed_chart__title">{title}</figcaption>"""))}<svg
            class="heed_chart__bar" width="100%" height="{Height}" role="img" aria-label="{Spoken(shown)}">{Patterns.Of(Name)}{Drawing.Bar(
                Name, shown, shown.Sum(p => p.Count), Height)}</svg><ul class="heed_chart__legend">{Markup.Each(shown, Item)}</ul>
            """));
    }

    private static string Spoken(IEnumerable<ChartPart> parts) => T($"Bar: {string.Join(", ", parts.Select(Drawing.Words))}");

    private IHtmlContent Item(ChartPart part) => Markup.Of($"""
        <li>{Patterns.Swatch(Name, part.Fill)} {Markup.When(Drawing.Words(part), text => part.Href is { } href
            ? Markup.Of($"""<a href="{href}">{text}</a>""") : Markup.Of($"{text}"))}</li>
        """);
}
