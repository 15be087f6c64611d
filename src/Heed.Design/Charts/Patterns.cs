using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;

namespace Heed.Design.Charts;

/// <summary>The patterns of a chart. Each chart has its own, named after it, for an id occurs once on a page.</summary>
internal static class Patterns
{
    public static IHtmlContent Of(string chart) => Markup.Of($"""
        <defs>{Each(chart, "stripes", """patternTransform="rotate(45)"><rect width="4" height="8" fill="currentColor"/>""")}{Each(
            chart, "dots", """><circle cx="4" cy="4" r="1.75" fill="currentColor"/>""")}{Each(
            chart, "crossed", """><path d="M0 0L8 8M8 0L0 8" stroke="currentColor"/>""")}{Each(
            chart, "lines", """><path d="M0 4H8" stroke="currentColor"/>""")}{Each(
            chart, "grid", """><path d="M0 4H8M4 0V8" stroke="currentColor" opacity="0.6"/>""")}</defs>
        """);

    private static IHtmlContent Each(string chart, string name, string drawn) => Markup.Of($"""
        <pattern id="{chart}-{name}" width="8" height="8" patternUnits="userSpaceOnUse" {new HtmlString(drawn)}</pattern>
        """);

    /// <summary>What a part is filled with.</summary>
    public static string Paint(string chart, Fill fill) => fill switch
    {
        Fill.Solid => "currentColor",
        Fill.Stripes => $"url(#{chart}-stripes)",
        Fill.Dots => $"url(#{chart}-dots)",
        Fill.Grid => $"url(#{chart}-grid)",
        Fill.Lines => $"url(#{chart}-lines)",
        Fill.Crossed => $"url(#{chart}-crossed)",
        _ => "none",
    };

    /// <summary>The small square that a legend shows.</summary>
    public static IHtmlContent Swatch(string chart, Fill fill) => Markup.Of($"""
        <svg class="heed_chart__swatch" width="18" height="18" aria-hidden="true"><rect x="1" y="1" width="16" height="16"
        fill="{Paint(chart, fill)}" stroke="currentColor"/></svg>
        """);
}
