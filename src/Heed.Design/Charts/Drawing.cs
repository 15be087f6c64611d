using System.Globalization;
using Heed.Design.Writing;
using Heed.Language;
using Microsoft.AspNetCore.Html;

namespace Heed.Design.Charts;

/// <summary>Draws the parts of a bar one after the other, in shares of its width, so that it fits any screen.</summary>
internal static class Drawing
{
    /// <summary>The rectangles of a bar.</summary>
    /// <param name="chart">The chart's name, which its patterns have.</param>
    /// <param name="parts">The parts, in order; those of which there are none are left out.</param>
    /// <param name="whole">What the full width stands for.</param>
    /// <param name="height">The height in pixels.</param>
    public static IHtmlContent Bar(string chart, IEnumerable<ChartPart> parts, int whole, int height)
    {
        var drawn = new HtmlContentBuilder();
        var before = 0;
        foreach (var part in parts.Where(p => p.Count > 0))
        {
            drawn.AppendHtml(Markup.Of($"""
                <rect x="{Percent(before, whole)}" y="1" width="{Percent(part.Count, whole)}" height="{height - 2}" fill="{Patterns.Paint(
                    chart, part.Fill)}" stroke="currentColor"/>
                """));
            before += part.Count;
        }
        return drawn;
    }

    /// <summary>"3 delivered".</summary>
    public static string Words(ChartPart part) => $"{Localizer.Number(part.Count)} {part.Label}";

    private static string Percent(int part, int whole) => (100m * part / whole).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
