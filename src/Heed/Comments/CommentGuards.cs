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
        new("not-waiting", "This comment is no longer waiting for a decision. Open it again to see its current status.");

    public static RefusedException OtherWords() =>
        new("other-words", "The writer has changed this comment since you read it. Read it again before you decide.");

    public static RefusedException NotPublic() => new("not-public", "This comment is not public.");

    public static RefusedException Ended() => new("comment-ended", T("This comment can no longer be corrected. You can send a new one."));

    public static RefusedException NoAppeal() => new("no-appeal", T("There is no decision here that can be reviewed."));

    public static RefusedException NothingAsked() =>
        new("no-appeal", "There is no appeal against this decision, or it has already been answered.");

    public static RefusedException NothingToReview() =>
        new("not-waiting", "This removal no longer needs a review. Open the comment again to see its current status.");

    public static RefusedException NotLow() => new("not-waiting", "This comment is not waiting at low priority.");

    public static RefusedException WithLeadAlready() => new("not-waiting", "This comment is already with the safeguarding lead.");

    public static RefusedException NotWithLead() =>
        new("not-waiting", "This comment is no longer with the safeguarding lead. Open the list again to see its current status.");

    private static RefusedException Nobody() => new("nobody", "Only a person can approve a comment.");

    private static RefusedException SamePerson() =>
        new(SecondPerson.Refusal, "You made this decision. Someone else must review it.");

    private static RefusedException HandledAlready() => new("not-waiting", "This comment is not waiting for the safeguarding lead.");

    private static RefusedException Appealed() =>
        new("not-waiting", "The writer has appealed. Return the comment to the moderators first.");

    private static RefusedException NotToTransfer() =>
        new("not-waiting",
            "You cannot mark this comment for deletion. Mark it as handled elsewhere first. If it is already marked, you do not "
                + "need to do it again.");

    private static RefusedException NotToBeDestroyed() => new("not-waiting", "This comment is not marked for deletion, or has already "
        + "been deleted.");
}
