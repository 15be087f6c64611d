using System.Net;
using System.Text.Encodings.Web;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Text;
using Heed.Records;

namespace Heed.OpenData;

/// <summary>
/// The whole text of a bulletin, such as an update, for those who read it in their feed reader. Every link is a whole address.
/// </summary>
public static class FullText
{
    /// <summary>The text as HTML, with its files; null unless the edition is in force and has a text.</summary>
    public static string? Of(Edition edition, RequestContext here)
    {
        if (Told(edition) is not { } bulletin || edition.Content is not { } content)
            return null;
        var page = here.Whole(edition.Path);
        using var html = new StringWriter();
        if (bulletin.IsParaphrase(content))
            html.Write($"<p><em>{Safe(T("This is our summary, not the exact words."))}</em></p>");
        MarkdownText.Html(content.Summary, here.WithAsAt, page).WriteTo(html, HtmlEncoder.Default);
        MarkdownText.Html(bulletin.Text(content), here.WithAsAt, page).WriteTo(html, HtmlEncoder.Default);
        if (content.Attachments.Count > 0)
            html.Write($"<p>{Safe(T("Files:"))}</p><ul>{string.Concat(content.Attachments.Select(file => Line(file, here)))}</ul>");
        if (edition.Number > 1 && edition.Why.Length > 0)
            html.Write($"<p>{Safe(T($"Last change: {edition.Why}"))}</p>");
        return html.ToString();
    }

    /// <summary>How many bytes of a feed the text takes, as it was published; 0 when there is none.</summary>
    public static int LengthOf(Edition edition) => Told(edition) is null ? 0 : edition.Bytes?.Length ?? 0;

    private static string Line(Attachment file, RequestContext here) =>
        $"<li><a href=\"{Safe(here.Whole(file.Path))}\">{Safe(file.Label)}</a> ({file.Sort})</li>";

    private static string Safe(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static Lists.Bulletin? Told(Edition edition) =>
        edition is { Standing: Standing.InForce, Content: { } content }
        && Slices.Registry[edition.Kind].Bulletin is { } bulletin
        && bulletin.Text(content) is not null
            ? bulletin
            : null;
}
