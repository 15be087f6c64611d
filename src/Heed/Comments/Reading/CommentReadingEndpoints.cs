using System.Globalization;
using Heed.Comments.Help;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Platform.Http;
using Heed.Records;

namespace Heed.Comments.Reading;

/// <summary>The pages on which the public reads comments, the rules for them, and the numbers of what was decided.</summary>
public static class CommentReadingEndpoints
{
    public static void MapCommentPages(this IEndpointRouteBuilder programme, KindRegistry registry)
    {
        programme.MapGet("/comments", (CommentShelf shelf, CancellationToken cancel) => shelf.AllAsync(cancel)).Takes("on", "year", "page");
        programme.MapGet(
            "/comments/{number:int}", (int number, CommentShelf shelf, CancellationToken cancel) => shelf.OneAsync(number, cancel));
        programme.MapGet("/get-help", (CommentShelf shelf, CancellationToken cancel) => shelf.TermsAsync(
            T("Get help"), "GetHelp.cshtml", cancel, isOfComments: false));
        programme.MapGet(
            "/comments/policy", (CommentShelf shelf, CancellationToken cancel) => shelf.TermsAsync(
                T("Rules for comments"), "Policy.cshtml", cancel));
        programme.MapGet(
            "/comments/privacy", (CommentShelf shelf, CancellationToken cancel) => shelf.TermsAsync(
                T("Comments: how we use what you send"), "Privacy.cshtml", cancel));
        programme.MapGet(
            "/comments/ledger", async (RequestContext here, DecisionCounting counting, CancellationToken cancel) => new View(
                "/Comments/Reading/Ledger.cshtml", await LedgerPage.LoadAsync(here, counting, cancel)));
        foreach (var pages in registry.All.Where(f => f.Kind.ContentType.IsAssignableTo(typeof(ITakesComments))))
            programme.MapGet(
                $"/{pages.Kind.Template}/comments", (HttpContext http, CommentShelf shelf, CancellationToken cancel) => shelf.OfRecordAsync(
                    RecordEndpoints.PathOf(http, pages), cancel)).Takes("page");
    }
}

/// <summary>Puts the pages of comments together.</summary>
public sealed class CommentShelf(RequestContext here, PublicReading reading)
{
    public async Task<IResult> AllAsync(CancellationToken cancel)
    {
        var records = await reading.RecordsAsync(cancel);
        var (on, year, number) = (On(records), Year(), PageNumber());
        var paths = on is null ? records.Select(r => r.Record.Path) : [on];
        var (comments, total) = await reading.PageOfAllAsync([.. paths], year, number, cancel);
        var programme = await HelpBlocks.TodayAsync(here, cancel);
        return Checked(new CommentsPage
        {
            Here = here, Help = HelpBlocks.Of(programme), Terms = new(programme?.Comments), Comments = comments, Total = total,
            Number = number,
            Records = records, Years = await reading.YearsAsync(cancel), On = on, Year = year,
        });
    }

    public async Task<IResult> OfRecordAsync(string path, CancellationToken cancel)
    {
        var (record, problem) = await RecordEndpoints.FindAsync(path, here, cancel);
        if (problem is not null)
            return problem;
        var (number, programme) = (PageNumber(), await HelpBlocks.TodayAsync(here, cancel));
        return Checked(new CommentsPage
        {
            Here = here, Help = HelpBlocks.Of(programme), Terms = new(programme?.Comments), Record = record!.Entry, Number = number,
            Total = await reading.CountAsync(path, cancel), Comments = await reading.PageAsync(path, number, cancel),
        });
    }

    public async Task<IResult> OneAsync(int number, CancellationToken cancel)
    {
        if (await reading.FindAsync(number, cancel) is not { } comment)
            return ErrorResults.NotFound(here);
        var programme = await HelpBlocks.TodayAsync(here, cancel);
        return new View(
            "/Comments/Reading/OneComment.cshtml",
            new OneCommentPage { Here = here, Help = HelpBlocks.Of(programme), Terms = new(programme?.Comments), Comment = comment,
                Record = reading.RecordOf(comment) });
    }

    public async Task<IResult> TermsAsync(string title, string view, CancellationToken cancel, bool isOfComments = true)
    {
        var programme = await HelpBlocks.TodayAsync(here, cancel);
        return new View(
            "/Comments/Reading/" + view,
            new TermsPage(title, isOfComments) { Here = here, Help = HelpBlocks.Of(programme), Terms = new(programme?.Comments) });
    }

    private static View Checked(CommentsPage page) =>
        page.Number <= page.Pages ? new View("/Comments/Reading/Comments.cshtml", page)
        : throw new BadRequestException(T($"There is no page {page.Number} of these comments. The last is page {page.Pages}."));

    private string? On(IReadOnlyList<(Entry Record, int Count)> records)
    {
        var asked = here.Request.Query["on"].ToString();
        if (asked.Length == 0)
            return null;
        return records.Any(r => r.Record.Path == asked) ? asked : throw new BadRequestException(
            T("There are no comments on the record in this web address. Choose one from the list on the page of all comments."));
    }

    private int? Year()
    {
        var asked = here.Request.Query["year"].ToString();
        if (asked.Length == 0)
            return null;
        return asked.Length == 4 && int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900
            and < 9999
            ? year
            : throw new BadRequestException(
                T($"“{ProgrammeFilter.Shorten(asked)}” is not a year. Use four digits, like year=2017."));
    }

    private int PageNumber()
    {
        var asked = here.Request.Query["page"].ToString();
        if (asked.Length == 0)
            return 1;
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000
            ? page
            : throw new BadRequestException(
                T($"“{ProgrammeFilter.Shorten(asked)}” is not a page number. Use digits, like page=2."));
    }
}
