using System.Globalization;
using Heed.Design.Content;
using Heed.Design.Writing;
using Heed.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Design.Records;

/// <summary>
/// One event of a story. <c>on</c>: the day; <c>when</c>: words instead ("spring 2018"); <c>title</c>: what happened; <c>href</c>: its
/// record;
/// <c>expected</c>: it has not happened yet, which is said in words too. Reason and evidence are the content.
/// </summary>
/// <example><code>&lt;ds-timeline-entry on="@e.On" title="Reported: from Not started to Under way"
/// href="@e.Href"&gt;&lt;p&gt;...&lt;/p&gt;&lt;/ds-timeline-entry&gt;</code></example>
[HtmlTargetElement("ds-timeline-entry", ParentTag = "ds-timeline")]
public sealed class TimelineEntryTagHelper : TagHelper
{
    /// <summary>The day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The time in words, where no day is known.</summary>
    public string? When { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>What happened.</summary>
    public string Title { get; set; } = "";

    /// <summary>The record that says so.</summary>
    public string? Href { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The page as it was on that day; null where there was none.</summary>
    public string? DayHref { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Whether it is still to come.</summary>
    public bool Expected { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.Become("li", "heed_timeline__entry", Expected ? "heed_timeline__entry--expected" : null);
        var title = Href is null ? Markup.Of($"{Title}") : Markup.Of($"<a href=\"{Href}\">{Title}</a>");
        output.Content.SetHtmlContent(Markup.Of($"""
            <div class="heed_timeline__when">{(Expected ? LocalizedHtml.H($"Expected {Day()}")
                : Day())}</div><div class="heed_timeline__what"><p class="heed_timeline__title">{title}</p>{more}</div>
            """));
    }

    private IHtmlContent Day() => DayHref is null ? Date()
        : Markup.Of($"""<a href="{DayHref}">{Date()}<span class="visually-hidden">: {T("see this page on that date")}</span></a>""");

    private IHtmlContent Date() => On is { } day
        ? Markup.Of($"""<time datetime="{day.ToString("O", CultureInfo.InvariantCulture)}">{When ?? Localizer.Day(day)}</time>""")
        : Markup.Of($"{When ?? T("No date given")}");
}
