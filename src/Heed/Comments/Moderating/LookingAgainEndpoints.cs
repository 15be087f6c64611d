using Heed.Accounts;
using Heed.Layout;
using Heed.Platform.Mail;

namespace Heed.Comments.Moderating;

/// <summary>What is done with a comment after a decision: taking out, looking again, and asking for the writer's address.</summary>
public static class LookingAgainEndpoints
{
    /// <summary>Maps it below a programme's desk.</summary>
    internal static void MapLookingAgain(this IEndpointRouteBuilder programme)
    {
        programme.MapPost("/comments/{id:guid}/take-out", TakeOutAsync).Needs(Permission.Moderate);
        programme.MapPost("/comments/{id:guid}/keep-out", (Guid id, Here here, ModerationPages room, Deciding deciding, CancellationToken cancel) => room.DecideAsync(id, new(), [], by => deciding.KeepOutAsync(by, here.Programme, id, cancel), "comment-stays-out", cancel)).Needs(Permission.Moderate);
        programme.MapPost("/comments/{id:guid}/take-name-off", (Guid id, Here here, ModerationPages room, Deciding deciding, CancellationToken cancel) => room.DecideAsync(id, new(), [], by => deciding.TakeNameOffAsync(by, here.Programme, id, cancel), "/comment-name-off", cancel)).Needs(Permission.Moderate);
        programme.MapPost("/comments/{id:guid}/appeal", AnswerAsync).Needs(Permission.Moderate);
        programme.MapPost("/comments/{id:guid}/address", AddressAsync).Needs(Permission.Moderate);
    }

    private static async Task<IResult> TakeOutAsync(Guid id, HttpContext http, Here here, ModerationPages room, Deciding deciding, CancellationToken cancel)
    {
        var typed = DecisionForm.Of(await http.Request.ReadFormAsync(cancel));
        var reason = RefusalReason.Find(typed.Reason);
        return await room.DecideAsync(id, typed, DecisionForm.Unreasoned(typed), by => deciding.TakeOutAsync(by, here.Programme, id, reason!, typed.Message, cancel), "comment-taken-out", cancel);
    }

    private static async Task<IResult> AnswerAsync(Guid id, HttpContext http, Here here, ModerationPages room, Deciding deciding, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = DecisionForm.Of(form);
        var keeps = form["answer"] == "keep";
        IReadOnlyList<(string, string)> errors = form["answer"] != "keep" && form["answer"] != "reopen" ? [("answer", "Choose whether the decision stands or the comment waits again.")]
            : keeps && typed.Message.Length == 0 ? [("message", "Say why the decision stands. The writer reads it.")]
            : DecisionForm.TooLong("message", typed.Message);
        return await room.DecideAsync(id, typed, errors, by => deciding.AnswerAsync(by, here.Programme, id, keeps, typed.Message, cancel), keeps ? "appeal-refused" : "/appeal-upheld", cancel);
    }

    private static async Task<IResult> AddressAsync(Guid id, HttpContext http, Here here, ModerationPages room, Deciding deciding, MailAddresses addresses, CancellationToken cancel)
    {
        var why = (await http.Request.ReadFormAsync(cancel))["why"].ToString().Trim();
        IReadOnlyList<(string, string)> errors = why.Length == 0 ? [("why", "Say why you need the address. It is noted with your name.")] : DecisionForm.TooLong("why", why);
        byte[]? closed = null;
        var answer = await room.DecideAsync(id, new(), errors, async by => closed = await deciding.AskForAddressAsync(by, here.Programme, id, why, cancel), "/", cancel);
        return closed is null
            ? answer
            : new View("/Comments/Moderating/Address.cshtml", new AddressPage { Here = here, Staff = await room.StaffAsync(cancel), Id = id, Address = addresses.Open(closed) });
    }
}

/// <summary>The writer's address, once, for the one who said why.</summary>
public sealed class AddressPage : DeskPage
{
    public override string Title => "The writer’s address";

    public override string? Section => "comments";

    public override IReadOnlyList<Design.DesignLink> Way => [new("Comments", Desk("comments")), new($"Comment {StaffReference.Of(Id)}", Desk(StaffReference.PathOf(Id)))];

    /// <summary>The comment.</summary>
    public required Guid Id { get; init; }

    public required string Address { get; init; }
}
