using Heed.Accounts;
using Heed.Comments;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Mail;

namespace Heed.Moderation;

/// <summary>What is done with a comment after a decision: unpublishing, answering an appeal, and asking for the author's address.</summary>
public static class AppealEndpoints
{
    internal static void MapAppeals(this IEndpointRouteBuilder programme)
    {
        var comment = programme.MapGroup("/comments/{id:guid}");
        comment.MapPost("/take-out", UnpublishAsync).Needs(Permission.Moderate);
        comment.MapPost("/keep-out", (Guid id, ModerationPages pages, CancellationToken cancel) =>
            pages.DecideAsync(id, new(), [], new Decision(CommentEventKind.UnpublishingConfirmed), "comment-stays-out", cancel))
                .Needs(Permission.Moderate);
        comment.MapPost("/take-name-off", (Guid id, ModerationPages pages, CancellationToken cancel) =>
            pages.DecideAsync(id, new(), [], new Decision(CommentEventKind.NameRemoved), "/comment-name-off", cancel))
                .Needs(Permission.Moderate);
        comment.MapPost("/appeal", AnswerAsync).Needs(Permission.Moderate);
        comment.MapPost("/address", AddressAsync).Needs(Permission.Moderate);
    }

    private static async Task<IResult> UnpublishAsync(Guid id, HttpContext http, ModerationPages pages, CancellationToken cancel)
    {
        var typed = DecisionForm.Of(await http.Request.ReadFormAsync(cancel));
        var decision = new Decision(CommentEventKind.Unpublished, typed.Message) { Reason = RefusalReason.Find(typed.Reason) };
        return await pages.DecideAsync(id, typed, DecisionForm.Unreasoned(typed), decision, "comment-taken-out", cancel);
    }

    private static async Task<IResult> AnswerAsync(Guid id, HttpContext http, ModerationPages pages, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = DecisionForm.Of(form);
        var keeps = form["answer"] == "keep";
        IReadOnlyList<(string, string)> errors =
            !keeps && form["answer"] != "reopen" ? [("answer", "Choose whether to keep the decision or reopen it.")]
            : keeps && typed.Message.Length == 0 ? [("message", "Explain why you are keeping the decision. The writer will read this.")]
            : DecisionForm.TooLong("message", typed.Message);
        var decision = new Decision(keeps ? CommentEventKind.AppealRefused : CommentEventKind.AppealUpheld, typed.Message);
        return await pages.DecideAsync(id, typed, errors, decision, keeps ? "appeal-refused" : "/appeal-upheld", cancel);
    }

    private static async Task<IResult> AddressAsync(
        Guid id, HttpContext http, RequestContext here, ModerationPages pages, CommentDecisions decisions, MailAddresses addresses,
        CancellationToken cancel)
    {
        var why = (await http.Request.ReadFormAsync(cancel))["why"].ToString().Trim();
        IReadOnlyList<(string, string)> errors =
            why.Length == 0 ? [("why", "Say why you need the address. We record this with your name.")] : DecisionForm.TooLong("why", why);
        if (await pages.RejectAsync(id, new(), errors, cancel) is { } rejected)
            return rejected;
        var staff = await pages.StaffAsync(cancel);
        try
        {
            return await decisions.AskForAddressAsync(staff, here.Programme, id, why, cancel) is { } closed
                ? new View(
                    "/Moderation/Address.cshtml", new AddressPage { Here = here, Staff = staff, Id = id, Address = addresses.Open(closed) })
                : pages.Done(id, "/");
        }
        catch (RefusedException refused)
        {
            return await pages.OvertakenAsync(id, new(), refused, cancel);
        }
    }
}

/// <summary>The author's address, once, for the one who said why.</summary>
public sealed class AddressPage : DeskPage
{
    public override string Title => "The writer’s address";
    public override string? Section => "comments";

    public override IReadOnlyList<Design.DesignLink> Way =>
        [new("Comments", Desk("comments")), new($"Comment {StaffReference.Of(Id)}", Desk(StaffReference.PathOf(Id)))];

    public required Guid Id { get; init; }
    public required string Address { get; init; }
}
