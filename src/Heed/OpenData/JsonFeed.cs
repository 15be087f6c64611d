using Heed.Language;
using Heed.Layout;

namespace Heed.OpenData;

/// <summary>A feed as JSON Feed 1.1 (jsonfeed.org).</summary>
public static class JsonFeed
{
    public static IResult Answer(Feed feed) =>
        Answers.Json(
            Answers.Given(new()
            {
                ["version"] = "https://jsonfeed.org/version/1.1",
                ["title"] = feed.Title,
                ["home_page_url"] = feed.Page,
                ["feed_url"] = feed.Json,
                ["next_url"] = feed.Next,
                ["description"] = feed.Lead,
                ["language"] = RecordLanguage.Tag,
                ["authors"] = new[] { new { name = feed.Author } },
                ["items"] = feed.Entries.Select(Item).ToList(),
            }),
            Alternate.JsonFeed + "; charset=utf-8"
        );

    private static Dictionary<string, object?> Item(FeedEntry entry) =>
        Answers.Given(new()
        {
            ["id"] = entry.Id,
            ["url"] = entry.Page,
            ["title"] = entry.Title,
            ["summary"] = entry.Why.Length > 0 ? entry.Why : null,
            ["content_html"] = entry.Html,
            ["date_published"] = entry.PublishedAt,
            ["date_modified"] = entry.ChangedAt,
            ["language"] = RecordLanguage.Tag,
            ["tags"] = entry.Tags.Select(t => t.Words).ToList(),
            // An extension, as the format allows: what a program needs and people don't.
            ["_heed"] = entry.Edition is not { } edition ? null : new
            {
                kind = edition.Kind.Name,
                reference = edition.Reference,
                edition = edition.Number,
                state = edition.Content?.State,
                hash = edition.Hash,
                imported = edition.IsImported,
            },
        });
}
