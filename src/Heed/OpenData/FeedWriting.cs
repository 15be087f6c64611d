using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Platform.Text;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Html;

namespace Heed.OpenData;

/// <summary>Writes an edition as an entry of a feed.</summary>
public static class FeedWriting
{
    /// <summary>The entry of a record at its latest edition: it keeps its id and first day however often the record changes.</summary>
    /// <param name="latest">The edition.</param>
    /// <param name="firstPublished">Since when the record has been public (UTC).</param>
    /// <param name="inFull">Whether there is room for the whole text of an update.</param>
    /// <param name="here">Where the reader is.</param>
    public static FeedEntry Entry(Edition latest, DateTime firstPublished, bool inFull, RequestContext here)
    {
        var entry = Entry(latest, here) with { Id = here.Lasting(latest.Path), PublishedAt = firstPublished };
        return inFull && FullText.Of(latest, here) is { } text ? entry with { Html = text + Last(latest) } : entry;
    }

    /// <summary>The entry of an edition: each has an id of its own.</summary>
    public static FeedEntry Entry(Edition edition, RequestContext here)
    {
        var name = $"{T(edition.Kind.Label)} {edition.Reference}";
        var title = edition.Content?.Title ?? name;
        var said = edition.Standing switch
        {
            Standing.Withdrawn => T($"Withdrawn: {title}"),
            Standing.Redacted => T($"Content removed: {name}"),
            _ => title,
        };
        var why = edition.Standing != Standing.Redacted ? edition.Why
            : edition.IsHidden ? T($"The content is hidden while it is checked. Type of reason: {T(edition.RedactedFor ?? "")}.")
            : T($"The content was permanently removed. Type of reason: {T(edition.RedactedFor ?? "")}.");
        // The address of the edition itself, which never changes.
        var id = $"{here.Lasting(edition.Path)}/history/{edition.Number}";
        return new FeedEntry(id, here.Whole(edition.Path), said, why, Html(edition, why, here), Tags(edition), edition)
        {
            ChangedAt = Changed(edition),
        };
    }

    // A removal is dated when it happened.
    private static DateTime Changed(Edition edition) => edition.RedactedAt is { } removed && removed > edition.PublishedAt ? removed
        : edition.PublishedAt;

    private static List<(string, string)> Tags(Edition edition)
    {
        var tags = new List<(string, string)> { (edition.Kind.Name, T(edition.Kind.Label)) };
        if (edition.Content?.State is { } state)
            tags.Add((state, States.Word(state)));
        return tags;
    }

    private static string Html(Edition edition, string why, RequestContext here)
    {
        var html = new StringBuilder();
        Paragraph(html, why);
        if (edition.Content is not { } content)
            return html.ToString();
        if (content.State is { } state)
            Paragraph(html, T($"Status: {States.Word(state)}."));
        if (content.DueBy is { } due)
            Paragraph(html, T($"Due: {due}."));
        if (content.On is { } on)
            Paragraph(html, T($"Date: {on}."));
        using var summary = new StringWriter();
        MarkdownText.Html(content.Summary, here.WithAsAt, here.Whole(edition.Path)).WriteTo(summary, HtmlEncoder.Default);
        return html.Append(summary).Append(Last(edition)).ToString();
    }

    // Which edition it is, as the last paragraph.
    private static string Last(Edition edition)
    {
        var entered = Clock.DayOf(edition.RecordedAt);
        var said = (edition.Number, edition.IsImported) switch
        {
            (1, false) => T("First version."),
            (1, true) => T($"First version, imported from earlier sources and entered here on {entered}."),
            (_, false) => T($"Version {edition.Number}."),
            _ => T($"Version {edition.Number}, imported from earlier sources and entered here on {entered}."),
        };
        return $"<p>{WebUtility.HtmlEncode(said)}</p>";
    }

    private static void Paragraph(StringBuilder html, string text)
    {
        if (text.Length > 0)
            html.Append("<p>").Append(WebUtility.HtmlEncode(text)).Append("</p>");
    }
}
