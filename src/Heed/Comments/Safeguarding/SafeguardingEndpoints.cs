using Heed.Accounts;
using Heed.Comments.Moderating;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Safeguarding;

/// <summary>What may be about somebody at risk: readable by the safeguarding lead alone, and every read is noted.</summary>
public static class SafeguardingEndpoints
{
    /// <summary>Maps it below a programme's desk.</summary>
    public static void MapSafeguarding(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/safeguarding", ListAsync).Needs(Permission.Safeguard);
        programme.MapGet("/safeguarding/{id:guid}", (Guid id, SafeguardingPages room, CancellationToken cancel) => room.ShowAsync(id, new(), [], null, StatusCodes.Status200OK, cancel)).Needs(Permission.Safeguard);
        programme.MapPost("/safeguarding/{id:guid}/told", ToldAsync).Needs(Permission.Safeguard);
        programme.MapPost("/safeguarding/{id:guid}/end", EndAsync).Needs(Permission.Safeguard);
        programme.MapPost("/safeguarding/{id:guid}/transfer", TransferAsync).Needs(Permission.Safeguard);
        programme.MapPost("/safeguarding/{id:guid}/keep-here", KeepHereAsync).Needs(Permission.Safeguard);
        programme.MapPost("/safeguarding/{id:guid}/give-back", GiveBackAsync).Needs(Permission.Safeguard);
    }

    private static async Task<IResult> ListAsync(Here here, StaffHere staff, HeedDatabase db, CancellationToken cancel)
    {
        var page = ModerationEndpoints.PageOf(here);
        var handled = here.Request.Query["view"] == "handled";
        var all = db.Comments.AsNoTracking().Where(c => c.Programme == here.Programme && c.State == CommentState.Escalated);
        var chosen = all.Where(c => c.HandledAt != null == handled);
        var counts = (Open: await all.CountAsync(c => c.HandledAt == null, cancel), Handled: await all.CountAsync(c => c.HandledAt != null, cancel));
        var last = Math.Max(1, ((handled ? counts.Handled : counts.Open) + SafeguardingPage.PageSize - 1) / SafeguardingPage.PageSize);
        if (page > last)
            throw new BadRequestException($"There is no page {page} of this list. It ends on page {last}.");
        var comments = await chosen.OrderBy(c => c.DecidedAt).ThenBy(c => c.Id).Skip((page - 1) * SafeguardingPage.PageSize).Take(SafeguardingPage.PageSize).ToListAsync(cancel);
        var ids = comments.Select(c => c.Id).ToList();
        var told = await db.CommentSteps.AsNoTracking().Where(s => ids.Contains(s.CommentId) && s.Kind == CommentStepKind.Told).GroupBy(s => s.CommentId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var titles = await QueueReading.RecordsAsync(here, comments, cancel);
        return new View("/Comments/Safeguarding/Safeguarding.cshtml", new SafeguardingPage { Here = here, Staff = await staff.FindAsync(cancel), IsHandled = handled, Open = counts.Open, Handled = counts.Handled, Number = page, Comments = [.. comments.Select(c => new HandedOver(c, titles[c.Path], told.GetValueOrDefault(c.Id)))] });
    }

    private static async Task<IResult> ToldAsync(Guid id, HttpContext http, Here here, SafeguardingPages room, Safeguards safeguards, CancellationToken cancel)
    {
        var typed = HandedTyped.Of(await http.Request.ReadFormAsync(cancel));
        IReadOnlyList<(string, string)> errors = typed.Who.Length == 0 ? [("who", "Say who was told, such as “Police Scotland, 101, call handler 4471”.")] : typed.When.Length == 0 ? [("when", "Say when they were told, such as “22 June 2017, 10:40”.")] : TooLong("what", typed.Told);
        return await room.DecideAsync(id, typed, errors, by => safeguards.ToldAsync(by, here.Programme, id, typed.Told, cancel), $"safeguarding/{id:N}?done=told", cancel);
    }

    private static async Task<IResult> EndAsync(Guid id, HttpContext http, Here here, SafeguardingPages room, Safeguards safeguards, CancellationToken cancel)
    {
        var typed = HandedTyped.Of(await http.Request.ReadFormAsync(cancel));
        IReadOnlyList<(string, string)> errors = typed.Where.Length == 0 ? [("where", "Say where it is handled, such as the number of the case there.")] : TooLong("where", typed.Where);
        return await room.DecideAsync(id, typed, errors, by => safeguards.EndAsync(by, here.Programme, id, typed.Where, cancel), "safeguarding?done=handled-elsewhere", cancel);
    }

    private static async Task<IResult> TransferAsync(Guid id, HttpContext http, Here here, SafeguardingPages room, Safeguards safeguards, CancellationToken cancel)
    {
        var typed = HandedTyped.Of(await http.Request.ReadFormAsync(cancel));
        IReadOnlyList<(string, string)> errors = typed.Case.Length == 0 ? [("case", "Write the number that it has in the case system.")] : TooLong("case", typed.Case);
        return await room.DecideAsync(id, typed, errors, by => safeguards.TransferAsync(by, here.Programme, id, typed.Case, cancel), $"safeguarding/{id:N}?done=to-be-destroyed", cancel);
    }

    private static Task<IResult> KeepHereAsync(Guid id, Here here, SafeguardingPages room, Safeguards safeguards, CancellationToken cancel) =>
        room.DecideAsync(id, new(), [], by => safeguards.KeepHereAsync(by, here.Programme, id, cancel), $"safeguarding/{id:N}?done=kept-here", cancel);

    private static async Task<IResult> GiveBackAsync(Guid id, HttpContext http, Here here, SafeguardingPages room, Safeguards safeguards, CancellationToken cancel)
    {
        var typed = HandedTyped.Of(await http.Request.ReadFormAsync(cancel));
        return await room.DecideAsync(id, typed, TooLong("back", typed.Back), by => safeguards.GiveBackAsync(by, here.Programme, id, typed.Back, cancel), "safeguarding?done=given-back", cancel);
    }

    private static IReadOnlyList<(string, string)> TooLong(string field, string text) => text.Length <= SafeguardingPages.LongestNote ? [] : [(field, $"This has {Say.Count(text.Length, "character")}. Write at most {SafeguardingPages.LongestNote} in one note; you can add another.")];
}
