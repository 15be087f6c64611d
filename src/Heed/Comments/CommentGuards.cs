using Heed.Ledger;
using Heed.Platform;

namespace Heed.Comments;

/// <summary>What must hold beside the state before something is done with a comment, and what is said when it does not.</summary>
public sealed record CommentGuard(Func<CommentStatus, CommentChange, bool> Holds, Func<RefusedException> Otherwise);

/// <summary>The guards that the table of transitions names, and its refusals.</summary>
public static class CommentGuards
{
    public static CommentGuard AuthorMayCorrect { get; } = new(
        (s, _) => s.Told is not (CommentState.Withdrawn or CommentState.Unpublished), Ended);

    public static CommentGuard AuthorMayAppeal { get; } =
        new((s, _) => s is { Told: CommentState.Refused or CommentState.Unpublished, AppealedAt: null, DestroyedAt: null }, NoAppeal);

    public static CommentGuard WordsAreThoseRead { get; } = new((_, change) => change.Newest == change.Read, OtherWords);
    public static CommentGuard ByAPerson { get; } = new((_, change) => change.By.Length > 0, Nobody);
    public static CommentGuard BySomeoneElse { get; } = new((s, change) => change.By.Length == 0 || change.By != s.DecidedBy, SamePerson);
    public static CommentGuard AwaitsSecondReview { get; } = new((s, _) => s.NeedsSecondReview, NotWaiting);
    public static CommentGuard AwaitsConfirming { get; } = new((s, _) => s.NeedsSecondReview, NothingToReview);
    public static CommentGuard AwaitsAnswer { get; } = new((s, _) => s.AppealedAt is not null, NothingAsked);
    public static CommentGuard IsLow { get; } = new((s, _) => s.Priority == CommentPriority.Low, NotLow);
    public static CommentGuard IsNotDestroyed { get; } = new((s, _) => s.DestroyedAt is null, NotWithLead);
    public static CommentGuard IsNotHandled { get; } = new((s, _) => s.HandledAt is null, HandledAlready);
    public static CommentGuard HasNoAppeal { get; } = new((s, _) => s.AppealedAt is null, Appealed);
    public static CommentGuard IsHandled { get; } = new(
        (s, _) => s is { HandledAt: not null, TransferredAt: null, DestroyedAt: null }, NotToTransfer);
    public static CommentGuard IsToBeDestroyed { get; } = new(
        (s, _) => s is { TransferredAt: not null, DestroyedAt: null }, NotToBeDestroyed);

    public static RefusedException NotWaiting() =>
        new("not-waiting", "This comment does not wait for a decision any more. Open it again to see what became of it.");

    public static RefusedException OtherWords() =>
        new("other-words", "Its writer has changed these words since you read them. Read them again before you decide.");

    public static RefusedException NotPublic() => new("not-public", "This comment is not public.");

    public static RefusedException Ended() => new("comment-ended", "This comment can’t be corrected any more. You can send a new one.");

    public static RefusedException NoAppeal() => new("no-appeal", "There is no decision here that can be looked at again.");

    public static RefusedException NothingAsked() =>
        new("no-appeal", "Nobody asks for this decision to be looked at again, or it was looked at already.");

    public static RefusedException NothingToReview() =>
        new("not-waiting", "Nobody has to look at this removal any more. Open the comment again to see what became of it.");

    public static RefusedException NotLow() => new("not-waiting", "This comment does not wait in the slower lane.");

    public static RefusedException WithLeadAlready() => new("not-waiting", "This comment is with the safeguarding lead already.");

    public static RefusedException NotWithLead() =>
        new("not-waiting", "This comment is not with the safeguarding lead any more. Open the list again to see what became of it.");

    private static RefusedException Nobody() => new("nobody", "Only a person can approve a comment.");

    private static RefusedException SamePerson() =>
        new(SecondPerson.Refusal, "You made this decision. Someone else must look at it again.");

    private static RefusedException HandledAlready() => new("not-waiting", "This comment does not wait with the safeguarding lead.");

    private static RefusedException Appealed() =>
        new("not-waiting", "Its writer asks for another look. Give it back to the moderators first.");

    private static RefusedException NotToTransfer() =>
        new("not-waiting",
            "This comment is not one that can be destroyed here: it must be noted as handled elsewhere first, and once is enough.");

    private static RefusedException NotToBeDestroyed() => new("not-waiting", "This comment is not to be destroyed, or it was already.");
}
