using Heed.Accounts;
using Heed.Layout;

namespace Heed.Comments.Moderating;

/// <summary>Decisions on one comment: each a form without script.</summary>
public static class DecisionEndpoints
{
    /// <summary>Maps them below a programme's desk.</summary>
    internal static void MapDecisions(this IEndpointRouteBuilder programme)
    {
        programme.MapPost("/comments/{id:guid}/publish", PublishAsync).Needs(Permission.Moderate);
        programme.MapPost("/comments/{id:guid}/part", PreviewAsync).Needs(Permission.Moderate);
        programme.MapPost("/comments/{id:guid}/publish-part", PublishPartAsync).Needs(Permission.Moderate);
        programme.MapPost("/comments/{id:guid}/refuse", RefuseAsync).Needs(Permission.Moderate);
        programme.MapPost("/comments/{id:guid}/hand-over", HandOverAsync).Needs(Permission.Moderate);
        programme.MapPost("/comments/{id:guid}/lane", MoveAsync).Needs(Permission.Moderate);
    }

    private static async Task<IResult> PublishAsync(Guid id, HttpContext http, Here here, ModerationPages room, Deciding deciding, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = DecisionForm.Of(form);
        return await room.DecideAsync(id, typed, DecisionForm.Unticked(typed), by => deciding.PublishAsync(by, here.Programme, id, DecisionForm.Seen(form), DecisionForm.Stood(form), null, false, cancel), "comment-published", cancel);
    }

    private static async Task<IResult> PreviewAsync(Guid id, HttpContext http, ModerationPages room, PartReading parts, CancellationToken cancel) =>
        await parts.PageAsync(room, id, await http.Request.ReadFormAsync(cancel), isPublishing: false, cancel);

    private static async Task<IResult> PublishPartAsync(Guid id, HttpContext http, Here here, ModerationPages room, PartReading parts, Deciding deciding, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = DecisionForm.Of(form);
        if (DecisionForm.Unticked(typed).Count > 0)
            return await parts.PageAsync(room, id, form, isPublishing: true, cancel);
        return await room.DecideAsync(id, typed, [], by => deciding.PublishAsync(by, here.Programme, id, DecisionForm.Seen(form), DecisionForm.Stood(form), DecisionForm.IsCutting(typed) ? text => DecisionForm.Cut(text, typed) : null, typed.WithoutName, cancel), "comment-published-in-part", cancel);
    }

    private static async Task<IResult> RefuseAsync(Guid id, HttpContext http, Here here, ModerationPages room, Deciding deciding, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = DecisionForm.Of(form);
        var reason = RefusalReason.Find(typed.Reason);
        return await room.DecideAsync(id, typed, DecisionForm.Unreasoned(typed), by => deciding.RefuseAsync(by, here.Programme, id, DecisionForm.Seen(form), reason!, typed.Message, cancel), "comment-refused", cancel);
    }

    private static async Task<IResult> HandOverAsync(Guid id, HttpContext http, Here here, ModerationPages room, Deciding deciding, CancellationToken cancel)
    {
        var typed = DecisionForm.Of(await http.Request.ReadFormAsync(cancel));
        return await room.DecideAsync(id, typed, DecisionForm.TooLong("note", typed.Note), async by => await deciding.HandOverAsync(by, here.Programme, id, typed.Note, cancel) ? "comment-handed-over" : "comment-handed-over-untold", cancel);
    }

    private static async Task<IResult> MoveAsync(Guid id, HttpContext http, Here here, ModerationPages room, Deciding deciding, CancellationToken cancel)
    {
        var lane = (await http.Request.ReadFormAsync(cancel))["lane"] == "slow" ? CommentLane.Slow : CommentLane.Ordinary;
        return await room.DecideAsync(id, new(), [], by => deciding.MoveAsync(by, here.Programme, id, lane, cancel), "/comment-moved", cancel);
    }
}
