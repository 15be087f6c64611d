using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Platform.Text;
using Microsoft.AspNetCore.Html;

namespace Heed.OpenData;

/// <summary>Says an edition as an entry of a feed.</summary>
public static class FeedWriting
{
    /// <summary>The entry of a record at its latest edition: it keeps its id however often the record changes, so that readers show it anew in its place.</summary>
    public static FeedEntry Entry(Edition latest, DateTime firstPublished, Here here) =>
        Entry(latest, here) with { Id = here.Lasting(latest.Path), PublishedAt = firstPublished, ChangedAt = Changed(latest) };

    /// <summary>The entry of an edition.</summary>
    public static FeedEntry Entry(Edition edition, Here here)
    {
        var title = edition.Content?.Title ?? $"{edition.Kind.Label} {edition.Reference}";
        var said = edition.Standing switch
        {
            Standing.Withdrawn => $"Withdrawn: {title}",
            Standing.Redacted => $"Content removed: {edition.Kind.Label.ToLowerInvariant()} {edition.Reference}",
            _ => title,
        };
        var why = edition.Standing == Standing.Redacted ? $"{(edition.IsHidden ? "The content is hidden while it is checked." : "The content was removed for good.")} Kind of reason: {edition.RedactedFor}." : edition.Why;
        // The address of the edition itself, which never changes.
        var id = $"{here.Lasting(edition.Path)}/history/{edition.Number}";
        return new FeedEntry(id, here.Whole(edition.Path), said, why, Html(edition, why, here), Tags(edition), edition);
    }

    // What was removed is told of when it was removed.
    private static DateTime Changed(Edition edition) => edition.RedactedAt is { } removed && removed > edition.PublishedAt ? removed : edition.PublishedAt;

    private static List<(string, string)> Tags(Edition edition)
    {
        var tags = new List<(string, string)> { (edition.Kind.Name, edition.Kind.Label) };
        if (edition.Content?.State is { } state)
            tags.Add((state, States.Word(state)));
        return tags;
    }

    private static string Html(Edition edition, string why, Here here)
    {
        var html = new StringBuilder();
        Paragraph(html, why);
        if (edition.Content is not { } content)
            return html.ToString();
        if (content.State is { } state)
            Paragraph(html, $"State: {States.Word(state)}.");
        if (content.DueBy is { } due)
            Paragraph(html, $"Due: {due}.");
        if (content.On is { } on)
            Paragraph(html, $"Date: {on}.");
        using var summary = new StringWriter();
        MarkdownText.Html(content.Summary, href => here.Origin + here.WithAsAt(href)).WriteTo(summary, HtmlEncoder.Default);
        html.Append(summary);
        var number = edition.Number == 1 ? "First edition" : $"Edition {edition.Number}";
        Paragraph(html, edition.IsImported ? $"{number}; taken over from earlier sources, entered here on {Say.Day(edition.RecordedAt)}." : $"{number}.");
        return html.ToString();
    }

    private static void Paragraph(StringBuilder html, string text)
    {
        if (text.Length > 0)
            html.Append("<p>").Append(WebUtility.HtmlEncode(text)).Append("</p>");
    }
}
