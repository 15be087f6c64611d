using Heed.Accounts;
using Heed.Comments;
using Heed.Layout;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Moderation.Safeguarding;

/// <summary>What may be about somebody at risk: readable by the safeguarding lead alone, and every read is noted.</summary>
public static class SafeguardingEndpoints
{
    public static void MapSafeguarding(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/safeguarding", ListAsync).Needs(Permission.Safeguard);
        var comment = programme.MapGroup("/safeguarding/{id:guid}");
        comment.MapGet("", (Guid id, SafeguardingPages pages, CancellationToken cancel) =>
            pages.ShowAsync(id, new(), [], null, StatusCodes.Status200OK, cancel)).Needs(Permission.Safeguard);
        comment.MapPost("/told", NotifiedAsync).Needs(Permission.Safeguard);
        comment.MapPost("/end", HandledAsync).Needs(Permission.Safeguard);
        comment.MapPost("/transfer", TransferAsync).Needs(Permission.Safeguard);
        comment.MapPost("/keep-here", CancelDisposalAsync).Needs(Permission.Safeguard);
        comment.MapPost("/give-back", ReturnAsync).Needs(Permission.Safeguard);
    }

    private static async Task<IResult> ListAsync(RequestContext here, StaffHere staff, HeedDatabase db, CancellationToken cancel)
    {
        var page = ModerationEndpoints.PageOf(here);
        var handled = here.Request.Query["view"] == "handled";
        var all = db.Comments.AsNoTracking().Where(c => c.Programme == here.Programme && c.State == CommentState.Referred);
        var chosen = all.Where(c => c.HandledAt != null == handled);
        var counts =
            (Open: await all.CountAsync(c => c.HandledAt == null, cancel), Handled: await all.CountAsync(c => c.HandledAt != null, cancel));
        var last = Math.Max(1, ((handled ? counts.Handled : counts.Open) + SafeguardingPage.PageSize - 1) / SafeguardingPage.PageSize);
        if (page > last)
            throw new BadRequestException($"There is no page {page}. The last page is {last}.");
        var comments = await chosen.OrderBy(c => c.DecidedAt).ThenBy(c => c.Id)
            .Skip((page - 1) * SafeguardingPage.PageSize).Take(SafeguardingPage.PageSize).ToListAsync(cancel);
        var ids = comments.Select(c => c.Id).ToList();
        var notified = await db.CommentEvents.AsNoTracking().Where(e => ids.Contains(e.CommentId) && e.Kind == CommentEventKind.Notified)
            .GroupBy(e => e.CommentId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var titles = await QueueReading.RecordsAsync(here, comments, cancel);
        return new View("/Moderation/Safeguarding/Safeguarding.cshtml", new SafeguardingPage
        {
            Here = here, Staff = await staff.FindAsync(cancel), IsHandled = handled, Open = counts.Open, Handled = counts.Handled,
            Number = page,
            Comments = [.. comments.Select(c => new ReferredComment(c, titles[c.Path], notified.GetValueOrDefault(c.Id)))],
        });
    }

    private static async Task<IResult> NotifiedAsync(Guid id, HttpContext http, SafeguardingPages pages, CancellationToken cancel)
    {
        var typed = ReferralForm.Of(await http.Request.ReadFormAsync(cancel));
        var errors = typed.Who.Length == 0 ? Missing("who", "Enter who you told, such as “Police Scotland, 101, call handler 4471”.")
            : typed.When.Length == 0 ? Missing("when", "Enter when you told them, such as “22 June 2017, 10:40”.")
            : TooLong("what", typed.Notified);
        return await pages.DecideAsync(
            id, typed, errors, new Decision(CommentEventKind.Notified, typed.Notified), $"safeguarding/{id:N}?done=told", cancel);
    }

    private static async Task<IResult> HandledAsync(Guid id, HttpContext http, SafeguardingPages pages, CancellationToken cancel)
    {
        var typed = ReferralForm.Of(await http.Request.ReadFormAsync(cancel));
        var errors = typed.Where.Length == 0
            ? Missing("where", "Enter where it is handled, such as the case number there.")
            : TooLong("where", typed.Where);
        return await pages.DecideAsync(
            id, typed, errors, new Decision(CommentEventKind.HandledElsewhere, typed.Where), "safeguarding?done=handled-elsewhere", cancel);
    }

    private static async Task<IResult> TransferAsync(Guid id, HttpContext http, SafeguardingPages pages, CancellationToken cancel)
    {
        var typed = ReferralForm.Of(await http.Request.ReadFormAsync(cancel));
        var errors = typed.Case.Length == 0 ? Missing("case", "Enter the case number in the case system.")
            : TooLong("case", typed.Case);
        return await pages.DecideAsync(
            id, typed, errors, new Decision(CommentEventKind.MarkedTransferred, typed.Case), $"safeguarding/{id:N}?done=to-be-destroyed",
            cancel);
    }

    private static Task<IResult> CancelDisposalAsync(Guid id, SafeguardingPages pages, CancellationToken cancel) =>
        pages.DecideAsync(id, new(), [], new Decision(CommentEventKind.DisposalCancelled), $"safeguarding/{id:N}?done=kept-here", cancel);

    private static async Task<IResult> ReturnAsync(Guid id, HttpContext http, SafeguardingPages pages, CancellationToken cancel)
    {
        var typed = ReferralForm.Of(await http.Request.ReadFormAsync(cancel));
        var decision = new Decision(CommentEventKind.ReturnedToModerators, typed.Back);
        return await pages.DecideAsync(id, typed, TooLong("back", typed.Back), decision, "safeguarding?done=given-back", cancel);
    }

    private static IReadOnlyList<(string, string)> Missing(string field, string sentence) => [(field, sentence)];

    private static IReadOnlyList<(string, string)> TooLong(string field, string text) =>
        text.Length <= SafeguardingPages.LongestNote
            ? []
            : [(field, $"This has {Phrases.Count(text.Length, "character")}. Use at most {SafeguardingPages.LongestNote} in one note. "
                + "You can add another.")];
}
