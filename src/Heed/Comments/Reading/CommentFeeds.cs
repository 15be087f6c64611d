using System.Net;
using System.Text;
using Heed.Comments.Writing;
using Heed.Layout;
using Heed.Lists;
using Heed.OpenData;
using Heed.Records;

namespace Heed.Comments.Reading;

/// <summary>
/// The comments as feeds: of the programme, and of each record that takes comments. They read what the pages read. A comment that was
/// taken out comes once more, as the notice that stands in its place, so that readers of feeds drop the words too.
/// </summary>
public static class CommentFeeds
{
    private const int Newest = 50;

    /// <summary>Maps the feeds below a programme; open to other sites as all data is.</summary>
    public static void MapCommentFeeds(this IEndpointRouteBuilder data, KindRegistry registry)
    {
        Map(data, "/comments", _ => null);
        data.MapGet(
            "/comments/ledger.json", async (RequestContext here, DecisionCounting counting, CancellationToken cancel) => Answers.Json(
                (await LedgerPage.LoadAsync(here, counting, cancel)).Document()));
        data.MapGet(
            "/comments/ledger.csv", async (RequestContext here, DecisionCounting counting, CancellationToken cancel) => new LedgerCsv(
                await LedgerPage.LoadAsync(here, counting, cancel)));
        foreach (var pages in registry.All.Where(f => f.Kind.ContentType.IsAssignableTo(typeof(ITakesComments))))
            Map(data, $"/{pages.Kind.Template}/comments", http => RecordEndpoints.PathOf(http, pages));
    }

    private static void Map(IEndpointRouteBuilder data, string address, Func<HttpContext, string?> pathOf)
    {
        data.MapGet(
            address + ".atom", (HttpContext http, RequestContext here, PublicReading reading, CancellationToken cancel) => AnswerAsync(
                pathOf(http), here, reading, AtomFeed.Answer, cancel));
        data.MapGet(
            address + ".feed.json", (HttpContext http, RequestContext here, PublicReading reading, CancellationToken cancel) => AnswerAsync(
                pathOf(http), here, reading, JsonFeed.Answer, cancel));
    }

    private static async Task<IResult> AnswerAsync(
        string? path, RequestContext here, PublicReading reading, Func<Feed, IResult> answer, CancellationToken cancel)
    {
        var title = here.ProgrammeTitle;
        if (path is not null)
        {
            var (record, problem) = await RecordEndpoints.FindAsync(path, here, cancel);
            if (problem is not null)
                return problem;
            title = record!.Entry.Title;
        }
        here.Request.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex, noarchive";
        var comments = await reading.LatestAsync(path, Newest, cancel);
        var address = path is null ? "comments" : $"{path}/comments";
        var entries = comments.Select(c => Entry(c, reading, here)).ToList();
        var updated = entries.Count > 0 ? entries[0].ChangedAt : Platform.Time.Clock.StartOf(here.Day);
        return answer(new Feed(
            here.AsAt is { } day ? T($"Comments on {title}, as at {day}") : T($"Comments on {title}"),
            T($"Comments published, corrected or removed, newest first, up to {Newest}."),
            here.Whole(address), here.Whole(address), here.Whole(address + ".atom"), here.Whole(address + ".feed.json"),
            here.ProgrammeTitle, updated, entries
        ));
    }

    private static FeedEntry Entry(ReadComment comment, PublicReading reading, RequestContext here)
    {
        var on = reading.RecordOf(comment).Title;
        var notes = string.Join(' ', comment.Notes);
        return new FeedEntry(
            here.Lasting(comment.Address), here.Whole(comment.Address),
            comment.IsRemoved ? T($"Comment {comment.Number:0} on {on}: removed") : T($"{comment.Name} on {on}"),
            notes, Html(comment, notes), [("comment", T("Comment"))], null)
        {
            PublishedAt = comment.PublishedAt,
            ChangedAt = comment.ChangedAt,
        };
    }

    private static string Html(ReadComment comment, string notes)
    {
        var html = new StringBuilder();
        if (notes.Length > 0)
            html.Append("<p>").Append(WebUtility.HtmlEncode(notes)).Append("</p>");
        foreach (var lines in PlainText.Paragraphs(comment.Text))
            html.Append("<p>").AppendJoin("<br>", lines.Select(WebUtility.HtmlEncode)).Append("</p>");
        return html.ToString();
    }
}
