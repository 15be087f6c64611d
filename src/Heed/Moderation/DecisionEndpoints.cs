using Heed.Accounts;
using Heed.Comments;

namespace Heed.Moderation;

/// <summary>Decisions on one comment: each a form without script.</summary>
public static class DecisionEndpoints
{
    internal static void MapDecisions(this IEndpointRouteBuilder programme)
    {
        var comment = programme.MapGroup("/comments/{id:guid}");
        comment.MapPost("/publish", PublishAsync).Needs(Permission.Moderate);
        comment.MapPost("/part", PreviewAsync).Needs(Permission.Moderate);
        comment.MapPost("/publish-part", PublishPartAsync).Needs(Permission.Moderate);
        comment.MapPost("/refuse", RefuseAsync).Needs(Permission.Moderate);
        comment.MapPost("/hand-over", ReferAsync).Needs(Permission.Moderate);
        comment.MapPost("/lane", MoveAsync).Needs(Permission.Moderate);
    }

    private static async Task<IResult> PublishAsync(Guid id, HttpContext http, ModerationPages pages, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = DecisionForm.Of(form);
        return await pages.DecideAsync(id, typed, DecisionForm.Unticked(typed), Publishing(form), "comment-published", cancel);
    }

    private static async Task<IResult> PreviewAsync(
        Guid id, HttpContext http, ModerationPages pages, PartReading parts, CancellationToken cancel) =>
        await parts.PageAsync(pages, id, await http.Request.ReadFormAsync(cancel), isPublishing: false, cancel);

    private static async Task<IResult> PublishPartAsync(
        Guid id, HttpContext http, ModerationPages pages, PartReading parts, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = DecisionForm.Of(form);
        if (DecisionForm.Unticked(typed).Count > 0)
            return await parts.PageAsync(pages, id, form, isPublishing: true, cancel);
        var decision = Publishing(form) with
        {
            Redact = DecisionForm.IsCutting(typed) ? text => DecisionForm.Cut(text, typed) : null,
            WithoutName = typed.WithoutName,
        };
        return await pages.DecideAsync(id, typed, [], decision, "comment-published-in-part", cancel);
    }

    private static async Task<IResult> RefuseAsync(Guid id, HttpContext http, ModerationPages pages, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = DecisionForm.Of(form);
        var decision = new Decision(CommentEventKind.Refused, typed.Message)
        {
            Read = DecisionForm.Seen(form),
            Reason = RefusalReason.Find(typed.Reason),
        };
        return await pages.DecideAsync(id, typed, DecisionForm.Unreasoned(typed), decision, "comment-refused", cancel);
    }

    private static async Task<IResult> ReferAsync(Guid id, HttpContext http, ModerationPages pages, CancellationToken cancel)
    {
        var typed = DecisionForm.Of(await http.Request.ReadFormAsync(cancel));
        var decision = new Decision(CommentEventKind.Referred, typed.Note);
        var errors = DecisionForm.TooLong("note", typed.Note);
        return await pages.DecideAsync(id, typed, errors, decision, "comment-handed-over", cancel, "comment-handed-over-untold");
    }

    private static async Task<IResult> MoveAsync(Guid id, HttpContext http, ModerationPages pages, CancellationToken cancel)
    {
        var isLow = (await http.Request.ReadFormAsync(cancel))["lane"] == "slow";
        var decision = new Decision(isLow ? CommentEventKind.PriorityLowered : CommentEventKind.PriorityRestored);
        return await pages.DecideAsync(id, new(), [], decision, "/comment-moved", cancel);
    }

    private static Decision Publishing(IFormCollection form) =>
        new(CommentEventKind.Approved) { Read = DecisionForm.Seen(form), Stood = DecisionForm.Stood(form) };
}
