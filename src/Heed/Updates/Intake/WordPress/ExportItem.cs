using System.Globalization;
using System.Xml.Linq;
using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake.WordPress;

/// <summary>Reads one item of an export.</summary>
internal static class ExportItem
{
    private const string WordPress = "http://wordpress.org/export/";
    private const string Description = "_wp_attachment_image_alt";

    public static BlogItem Read(XElement item)
    {
        var comments = item.Elements().Where(e => IsOfWordPress(e.Name, "comment")).ToLookup(SortOf);
        return new BlogItem(Number(Own(item, "post_id")), Own(item, "post_type"), Words(item.Element("title")?.Value))
        {
            Status = Own(item, "status"),
            HasPassword = Own(item, "post_password").Length > 0,
            PostedOn = Day(Own(item, "post_date")) ?? Day(Own(item, "post_date_gmt")) ?? DayOfFeed(item.Element("pubDate")?.Value),
            Link = (item.Element("link")?.Value ?? "").Trim(),
            ShortLink = (item.Element("guid")?.Value ?? "").Trim(),
            Slug = Own(item, "post_name"),
            Html = Encoded(item, "content"),
            Excerpt = Words(Encoded(item, "excerpt")),
            FileAddress = Own(item, "attachment_url"),
            Description = item.Elements().Where(e => IsOfWordPress(e.Name, "postmeta") && Own(e, "meta_key") == Description)
                .Select(e => Words(Own(e, "meta_value"))).FirstOrDefault() ?? "",
            Comments = [.. comments["approved"].Select(Comment).OrderBy(c => c.PostedOn).ThenBy(c => c.Id)],
            OtherComments = comments.Where(c => c.Key != "approved").ToDictionary(c => c.Key, c => c.Count()),
        };
    }

    /// <summary>Whether a name is one of WordPress’s own, in any version of its format.</summary>
    public static bool IsOfWordPress(XName name, string local) =>
        name.LocalName == local && name.NamespaceName.StartsWith(WordPress, StringComparison.Ordinal);

    /// <summary>The words of a title or the like, which may hold HTML.</summary>
    public static string Words(string? html)
    {
        using var document = SavedHtml.Parsed(html ?? "");
        return document.Body is { } body ? HtmlText.Of(body) : "";
    }

    private static BlogComment Comment(XElement comment) =>
        new(Number(Own(comment, "comment_id")), Words(Own(comment, "comment_author")),
            Day(Own(comment, "comment_date")) ?? Day(Own(comment, "comment_date_gmt")), CommentWording.Of(Own(comment, "comment_content")));

    // Approved is what the old site says in so many words; everything else stays out, also what we do not know.
    private static string SortOf(XElement comment) =>
        (Own(comment, "comment_type"), Own(comment, "comment_approved")) switch
        {
            ("pingback" or "trackback", _) => "pingbacks from other sites",
            ("" or "comment", "1") => "approved",
            (_, "0") => "waiting for approval",
            (_, "spam") => "spam",
            (_, "trash" or "post-trashed") => "deleted",
            _ => "other",
        };

    private static string Own(XElement item, string local) =>
        (item.Elements().FirstOrDefault(e => IsOfWordPress(e.Name, local))?.Value ?? "").Trim();

    private static string Encoded(XElement item, string what) =>
        item.Elements().FirstOrDefault(e => e.Name.LocalName == "encoded"
            && e.Name.NamespaceName.Contains(what, StringComparison.Ordinal))?.Value ?? "";

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static DateOnly? Day(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(
            text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly? DayOfFeed(string? text) =>
        DateTimeOffset.TryParseExact(text, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? DateOnly.FromDateTime(at.DateTime) : null;
}
