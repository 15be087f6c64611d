using static Heed.Comments.CommentEventKind;
using static Heed.Comments.CommentGuards;
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
            From = [Waiting, CommentState.Approved, CommentState.Refused, CommentState.Referred],
            Otherwise = Ended, Guards = [AuthorMayCorrect],
            To = Waiting, StaysWithLead = true, SetsWithLead = Referral,
            Clears = Reason | Appeal | Handling | Transfer | Destruction, ClearsElsewhere = Decided | FirstRead | Alert,
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
        new(CommentEventKind.Appealed)
        {
            From = [CommentState.Refused, CommentState.Unpublished, CommentState.Referred],
            Otherwise = NoAppeal, Guards = [AuthorMayAppeal],
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
            From = [Waiting, CommentState.Referred, CommentState.Approved, CommentState.Refused, CommentState.Unpublished],
            Otherwise = Ended, To = CommentState.Withdrawn, StaysWithLead = true,
            Clears = Appeal, ClearsElsewhere = Reason | Decided | SecondReview,
        },
        new(CommentEventKind.Referred)
        {
            From = [Waiting, CommentState.Approved, CommentState.Refused, CommentState.Withdrawn, CommentState.Unpublished],
            Otherwise = WithLeadAlready,
            // What was public then is, for everyone and its author, unpublished as any other.
            To = CommentState.Referred, ReasonWhenPublic = RefusalReason.IdentifiesChild.Slug,
            Sets = Decided | Referral, Clears = Appeal | SecondReview | Handling | Transfer,
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
            From = [CommentState.Referred], Otherwise = NotWithLead, Guards = [HasNoAppeal, IsHandled],
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
}
