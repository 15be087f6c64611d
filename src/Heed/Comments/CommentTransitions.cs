using Heed.Ledger;
using static Heed.Comments.CommentEventKind;
using static Heed.Comments.CommentMarks;
using static Heed.Comments.CommentState;

namespace Heed.Comments;

/// <summary>
/// The table of transitions: everything that can be done with a comment, when it may be done, and what follows. Nothing else decides how a
/// comment is; docs/states.md draws it.
/// </summary>
public static class CommentTransitions
{
    /// <summary>Every state of a comment that was received.</summary>
    public static IReadOnlyList<CommentState?> AnyState { get; } = [.. Enum.GetValues<CommentState>().Cast<CommentState?>()];

    public static IReadOnlyList<CommentTransition> All { get; } =
    [
        new(Received) { From = [null], To = Waiting, SetsWithReason = LowPriority },
        new(Corrected)
        {
            From = [Waiting, CommentState.Approved, CommentState.Refused, CommentState.Referred], Otherwise = Ended, Guards = [AuthorMayCorrect],
            To = Waiting, StaysWithLead = true,
            SetsWithLead = Referral, Clears = Reason | Appeal | Handling | Transfer | Destruction, ClearsElsewhere = Decided | FirstRead | Alert,
        },
        new(Read) { Sets = FirstRead },
        new(CommentEventKind.Approved)
        {
            From = [Waiting, CommentState.Refused], Guards = [WordsAreThoseRead, ByAPerson],
            To = CommentState.Approved, Sets = Decided, Clears = Reason | Appeal,
        },
        new(ApprovedInPart)
        {
            From = [Waiting, CommentState.Refused], Guards = [WordsAreThoseRead, ByAPerson],
            To = CommentState.Approved, Sets = Decided, Clears = Reason | Appeal,
        },
        new(PutBack)
        {
            From = [CommentState.Unpublished], Guards = [AwaitsSecondReview, WordsAreThoseRead, ByAPerson, BySomeoneElse],
            To = CommentState.Approved, Sets = Decided, Clears = Reason | Appeal | SecondReview,
        },
        new(CommentEventKind.Refused)
        {
            From = [Waiting, CommentState.Referred],
            To = CommentState.Refused, Sets = Reason | Decided, Clears = Appeal | Handling | Transfer,
        },
        new(Expired)
        {
            From = [Waiting], Otherwise = NotLow, Guards = [IsLow],
            To = CommentState.Refused, Sets = Reason | Decided,
        },
        new(CommentEventKind.Unpublished)
        {
            From = [CommentState.Approved], Otherwise = NotPublic,
            To = CommentState.Unpublished, Sets = Reason | Decided | SecondReview,
        },
        new(UnpublishingConfirmed)
        {
            From = [CommentState.Unpublished], Otherwise = NothingToReview, Guards = [AwaitsConfirming, BySomeoneElse],
            Clears = SecondReview,
        },
        new(Appealed)
        {
            From = [CommentState.Refused, CommentState.Unpublished, CommentState.Referred], Otherwise = NoAppeal, Guards = [AuthorMayAppeal],
            Sets = Appeal, SetsWithLead = Referral, Clears = Handling | Transfer,
        },
        new(AppealRefused)
        {
            From = [CommentState.Refused, CommentState.Unpublished, CommentState.Referred], Otherwise = NothingAsked,
            Guards = [AwaitsAnswer, BySomeoneElse], Clears = Appeal,
        },
        new(AppealUpheld)
        {
            From = [CommentState.Refused, CommentState.Unpublished, CommentState.Referred], Otherwise = NothingAsked,
            Guards = [AwaitsAnswer, BySomeoneElse],
            To = Waiting, Clears = Reason | Decided | SecondReview | Appeal | Handling | Transfer | LowPriority,
        },
        // Whoever harms somebody may hold the reference: what is with the lead stays there, whatever its author does.
        new(CommentEventKind.Withdrawn)
        {
            From = [Waiting, CommentState.Referred, CommentState.Approved, CommentState.Refused, CommentState.Unpublished], Otherwise = Ended,
            To = CommentState.Withdrawn, StaysWithLead = true,
            Clears = Appeal, ClearsElsewhere = Reason | Decided | SecondReview,
        },
        new(CommentEventKind.Referred)
        {
            From = [Waiting, CommentState.Approved, CommentState.Refused, CommentState.Withdrawn, CommentState.Unpublished],
            Otherwise = WithLeadAlready,
            // What was public then is, for everyone and its author, unpublished as any other.
            To = CommentState.Referred, ReasonWhenPublic = RefusalReason.IdentifiesChild.Slug,
            Sets = Decided | Referral, Clears = Appeal | SecondReview,
        },
        new(ReturnedToModerators)
        {
            From = [CommentState.Referred], Otherwise = NotWithLead, Guards = [IsNotDestroyed],
            // By a person, whatever priority it had.
            To = Waiting, ToWhenWithdrawn = CommentState.Withdrawn,
            Sets = FirstRead, Clears = Reason | Decided | Appeal | Handling | Transfer | LowPriority,
        },
        new(Notified) { From = [CommentState.Referred], Otherwise = NotWithLead },
        new(HandledElsewhere) { From = [CommentState.Referred], Otherwise = NotWithLead, Guards = [IsNotHandled], Sets = Handling },
        new(MarkedTransferred)
        {
            From = [CommentState.Referred], Otherwise = NotWithLead, Guards = [HasNoAppeal, MayBeTransferred],
            Sets = Transfer,
        },
        new(DisposalCancelled) { From = [CommentState.Referred], Otherwise = NotWithLead, Guards = [IsToBeDestroyed], Clears = Transfer },
        new(Destroyed) { EndsWaiting = true, Sets = Destruction },
        new(NameRemoved),
        new(Alerted) { Sets = Alert },
        new(AddressSeen),
        new(PriorityLowered) { Sets = LowPriority },
        new(PriorityRestored) { Clears = LowPriority },
    ];

    private static readonly Dictionary<CommentEventKind, CommentTransition> ByKind = All.ToDictionary(t => t.Kind);

    public static CommentTransition Of(CommentEventKind kind) => ByKind[kind];

    /// <summary>The refusal of what is decided on already.</summary>
    public static RefusedException NotWaiting() =>
        new("not-waiting", "This comment does not wait for a decision any more. Open it again to see what became of it.");

    /// <summary>The refusal of a decision about words that were changed meanwhile.</summary>
    public static RefusedException OtherWords() =>
        new("other-words", "Its writer has changed these words since you read them. Read them again before you decide.");

    public static RefusedException NotPublic() => new("not-public", "This comment is not public.");

    private static RefusedException Ended() => new("comment-ended", "This comment can’t be corrected any more. You can send a new one.");

    private static RefusedException NoAppeal() => new("no-appeal", "There is no decision here that can be looked at again.");

    private static RefusedException NothingAsked() =>
        new("no-appeal", "Nobody asks for this decision to be looked at again, or it was looked at already.");

    private static RefusedException NothingToReview() =>
        new("not-waiting", "Nobody has to look at this removal any more. Open the comment again to see what became of it.");

    private static RefusedException NotLow() => new("not-waiting", "This comment does not wait in the slower lane.");

    private static RefusedException WithLeadAlready() => new("not-waiting", "This comment is with the safeguarding lead already.");

    private static RefusedException NotWithLead() =>
        new("not-waiting", "This comment is not with the safeguarding lead any more. Open the list again to see what became of it.");

    private static RefusedException? Unless(bool holds, Func<RefusedException> refused) => holds ? null : refused();

    private static RefusedException? AuthorMayCorrect(CommentStatus status, CommentChange change) =>
        Unless(status.Told is not (CommentState.Withdrawn or CommentState.Unpublished), Ended);

    private static RefusedException? AuthorMayAppeal(CommentStatus status, CommentChange change) =>
        Unless(status is { Told: CommentState.Refused or CommentState.Unpublished, AppealedAt: null, DestroyedAt: null }, NoAppeal);

    private static RefusedException? WordsAreThoseRead(CommentStatus status, CommentChange change) => Unless(change.Newest == change.Read, OtherWords);

    private static RefusedException? ByAPerson(CommentStatus status, CommentChange change) =>
        Unless(change.By.Length > 0, () => new("nobody", "Only a person can approve a comment."));

    private static RefusedException? BySomeoneElse(CommentStatus status, CommentChange change) =>
        Unless(change.By.Length == 0 || change.By != status.DecidedBy, () => new("two-people", "You made this decision. Someone else must look at it again."));

    private static RefusedException? AwaitsSecondReview(CommentStatus status, CommentChange change) => Unless(status.NeedsSecondReview, NotWaiting);

    private static RefusedException? AwaitsConfirming(CommentStatus status, CommentChange change) => Unless(status.NeedsSecondReview, NothingToReview);

    private static RefusedException? AwaitsAnswer(CommentStatus status, CommentChange change) => Unless(status.AppealedAt is not null, NothingAsked);

    private static RefusedException? IsLow(CommentStatus status, CommentChange change) => Unless(status.Priority == CommentPriority.Low, NotLow);

    private static RefusedException? IsNotDestroyed(CommentStatus status, CommentChange change) => Unless(status.DestroyedAt is null, NotWithLead);

    private static RefusedException? IsNotHandled(CommentStatus status, CommentChange change) =>
        Unless(status.HandledAt is null, () => new("not-waiting", "This comment does not wait with the safeguarding lead."));

    private static RefusedException? HasNoAppeal(CommentStatus status, CommentChange change) =>
        Unless(status.AppealedAt is null, () => new("not-waiting", "Its writer asks for another look. Give it back to the moderators first."));

    private static RefusedException? MayBeTransferred(CommentStatus status, CommentChange change) =>
        Unless(status is { HandledAt: not null, TransferredAt: null, DestroyedAt: null }, () => new("not-waiting", "This comment is not one that can be destroyed here: it must be noted as handled elsewhere first, and once is enough."));

    private static RefusedException? IsToBeDestroyed(CommentStatus status, CommentChange change) =>
        Unless(status is { TransferredAt: not null, DestroyedAt: null }, () => new("not-waiting", "This comment is not to be destroyed, or it was already."));
}
