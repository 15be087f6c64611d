using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Publications;
using Heed.Recommendations;
using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake.WordPress;

/// <summary>A post or page of an old site as a record of ours.</summary>
internal static class OldContent
{
    // A longer page is a document: its first paragraph says what it is, and the whole of it is a file.
    private const int LongestSummary = 600;

    public static Update Update(BlogItem item, UpdateNumber number, BlogText text) =>
        new()
        {
            Title = item.Title.Length > 0 ? item.Title : $"Update {number}",
            Number = number.ToString(),
            PostedOn = FuzzyDate.Of(item.PostedOn!.Value),
            Wording = text.Doubts.Count == 0 ? Wording.Exact : null,
            Summary = item.Excerpt.Length > 0 ? new Prose(MarkdownWords.Begin(MarkdownWords.Escape(item.Excerpt))) : null,
            Body = text.Markdown.Length > 0 ? new Prose(text.Markdown) : null,
            Sources = [Source(item, "Post")],
            Gaps = [.. Gaps(text)],
        };

    /// <summary>A page as a publication. What kind of document it is nobody has said, and no field holds a long text.</summary>
    public static Publication Publication(BlogItem item, BlogText text) =>
        new()
        {
            Title = item.Title,
            PublishedOn = FuzzyDate.Of(item.PostedOn!.Value),
            Summary = text.Markdown.Length == 0 ? null : new Prose(IsShort(text) ? text.Markdown : text.Markdown.Split("\n\n")[0]),
            Sources = [Source(item, "Page")],
            Gaps = ["The old site does not say what kind of publication this is.", .. Gaps(text)],
        };

    /// <summary>Whether a page’s summary holds all its text.</summary>
    public static bool IsShort(BlogText text) => text.Markdown.Length <= LongestSummary;

    private static IEnumerable<string> Gaps(BlogText text) =>
        text.Files.Where(f => f.IsUndescribed).Select(f => $"The picture “{f.Source.Name}” has no description.").Distinct();

    private static Source Source(BlogItem item, string what) =>
        new() { Title = $"{what} on the programme’s old site", Address = WebAddress.OrNull(item.Link) };
}
