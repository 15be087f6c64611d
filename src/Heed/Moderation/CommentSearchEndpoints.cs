using System.Globalization;
using Heed.Accounts;
using Heed.Comments;
using Heed.Layout;

namespace Heed.Moderation;

/// <summary>
/// Search by name and words across all comments and the public record, before anything is published. What is sought is a child's name at
/// times: it is sent as a form, so that it stands in no address and no log.
/// </summary>
public static class CommentSearchEndpoints
{
    private const int LongestWords = 200;
    private const int MostFound = 200;
    private const int MostHits = 10;

    internal static void MapCommentSearch(this IEndpointRouteBuilder programme)
    {
        programme.MapGet(
            "/comments/search", async (RequestContext here, StaffHere staff, CancellationToken cancel) => new View(
                "/Moderation/Search.cshtml", new CommentSearchPage { Here = here, Staff = await staff.FindAsync(cancel) }))
                    .Needs(Permission.Moderate);
        programme.MapPost("/comments/search", FindAsync).Needs(Permission.Moderate);
    }

    private static async Task<IResult> FindAsync(
        HttpContext http, RequestContext here, StaffHere staffHere, CommentSearch search, CommentReads reads, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var words = string.Concat(form["words"].ToString().Where(c => !char.IsControl(c))).Trim();
        var part = int.TryParse(form["part"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 1 and <= 10_000
            ? asked : 1;
        var staff = (await staffHere.FindAsync(cancel))!;
        if (words.Length is 0 or > LongestWords)
            return new View(
                "/Moderation/Search.cshtml",
                new CommentSearchPage { Here = here, Staff = staff, Words = words,
                    Errors = [
                        ("words", words.Length == 0 ? "Enter a name, a place or other words."
                            : $"Use at most {LongestWords} characters.")] }, StatusCodes.Status400BadRequest);
        var found = await search.FindAsync(staff, here.Programme, words, part, MostFound, cancel);
        await reads.SeenAsync(
            staff, here.Programme, [.. found.Comments.Where(c => c.Comment.State != CommentState.Referred).Select(c => c.Text)], cancel);
        await reads.FoundAsync(staff, found.Comments.Select(c => c.Comment).Where(c => c.State == CommentState.Referred), cancel);
        var record = await here.Reading.SearchAsync(here.Programme, words, null, MostHits, cancel);
        var titles = await QueueReading.RecordsAsync(here, found.Comments.Select(c => c.Comment), cancel);
        return new View("/Moderation/Search.cshtml", new CommentSearchPage
        {
            Here = here,
            Staff = staff,
            Words = words,
            Part = part,
            Found = found,
            Lines = [
                .. found.Comments.Select(
                    c => new FoundComment(c.Comment, c.Words.Name, Excerpt.Of(c.Words.Text, words), titles[c.Comment.Path]))],
            Hits = record.Hits,
        });
    }
}
