using Heed.Ledger;

namespace Heed.Comments;

/// <summary>What is done with a comment, beside what it is: by whom, when and why.</summary>
/// <param name="By">Who does it; empty for the comment's author.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why, in one word of the policy; null where none is given.</param>
/// <param name="Newest">The hash of the newest words; empty where the decision is not about words.</param>
/// <param name="Read">The hash of the words that the person had before them.</param>
public sealed record CommentChange(string By, DateTime At, string? Reason = null, string Newest = "", string Read = "");

/// <summary>What an event notes on a comment, or takes off it again.</summary>
[Flags]
public enum CommentMarks
{
    None = 0,
    Reason = 1,
    Decided = 2,
    SecondReview = 4,
    Appeal = 8,

    /// <summary>That the safeguarding lead was given something to read.</summary>
    Referral = 16,

    /// <summary>That it is handled elsewhere.</summary>
    Handling = 32,

    /// <summary>That all of it is in the case system.</summary>
    Transfer = 64,

    /// <summary>That a person has read its newest words.</summary>
    FirstRead = 128,

    /// <summary>That a second person was told that nobody has read it.</summary>
    Alert = 256,
    Destruction = 512,
    LowPriority = 1024,
}

/// <summary>One row of the table: an event, when it may happen, and what follows.</summary>
public sealed record CommentTransition(CommentEventKind Kind)
{
    /// <summary>The states in which it may happen; in all but before receipt, unless it says so.</summary>
    public IReadOnlyList<CommentState?> From { get; init; } = CommentTransitions.AnyState;

    public Func<RefusedException> Otherwise { get; init; } = CommentGuards.NotWaiting;

    /// <summary>What else must hold, each with what is said when it does not.</summary>
    public IReadOnlyList<CommentGuard> Guards { get; init; } = [];

    /// <summary>The state after it; null when it stays in the one it was in.</summary>
    public CommentState? To { get; init; }

    /// <summary>The state after it when the author had withdrawn the comment meanwhile.</summary>
    public CommentState? ToWhenWithdrawn { get; init; }

    /// <summary>Whether a comment with the safeguarding lead stays there, and only its author is told otherwise.</summary>
    public bool StaysWithLead { get; init; }

    /// <summary>Whether what still waits is refused by it.</summary>
    public bool EndsWaiting { get; init; }

    /// <summary>The reason of one that was public, where the event gives none.</summary>
    public string? ReasonWhenPublic { get; init; }

    public CommentMarks Sets { get; init; }

    /// <summary>What it notes only on a comment that is with the safeguarding lead.</summary>
    public CommentMarks SetsWithLead { get; init; }

    /// <summary>What it notes only when a reason is given.</summary>
    public CommentMarks SetsWithReason { get; init; }

    public CommentMarks Clears { get; init; }

    /// <summary>What it takes off, but for a comment that stays with the safeguarding lead.</summary>
    public CommentMarks ClearsElsewhere { get; init; }

    /// <exception cref="RefusedException">It may not happen now.</exception>
    public void Check(CommentStatus status, CommentChange change)
    {
        if (!From.Contains(status.State))
            throw Otherwise();
        if (Guards.FirstOrDefault(g => !g.Holds(status, change)) is { } guard)
            throw guard.Otherwise();
    }

    public CommentStatus Follow(CommentStatus status, CommentChange change)
    {
        var isWithLead = status.State == CommentState.Referred;
        var aim = ToWhenWithdrawn is { } withdrawn && status.Told == CommentState.Withdrawn ? withdrawn : To;
        var state = isWithLead && StaysWithLead ? status.State : aim ?? status.State;
        var told = state != CommentState.Referred ? state
            : aim is { } said and not CommentState.Referred ? said
            : status.Told == CommentState.Approved ? CommentState.Unpublished
            : status.Told;
        if (EndsWaiting)
            (state, told) = (Refused(state), Refused(told));
        var clears = isWithLead && StaysWithLead ? Clears : Clears | ClearsElsewhere;
        var sets = Sets | (isWithLead ? SetsWithLead : 0) | (change.Reason is null ? 0 : SetsWithReason);
        var after = Mark(status, sets, clears, change) with { State = state, Told = told };
        if (status.State == CommentState.Approved && ReasonWhenPublic is { } reason)
            after = after with { Reason = reason };
        // From then on the time counts in which it is destroyed.
        return state == CommentState.Withdrawn && status.State != CommentState.Withdrawn ? after with { DecidedAt = change.At } : after;

        static CommentState? Refused(CommentState? state) => state == CommentState.Waiting ? CommentState.Refused : state;
    }

    private static CommentStatus Mark(CommentStatus status, CommentMarks sets, CommentMarks clears, CommentChange change)
    {
        var by = change.By.Length > 0 ? change.By : null;
        return status with
        {
            Reason = sets.HasFlag(CommentMarks.Reason) ? change.Reason : Left(status.Reason, CommentMarks.Reason),
            DecidedAt = At(status.DecidedAt, CommentMarks.Decided),
            DecidedBy = sets.HasFlag(CommentMarks.Decided) ? by : Left(status.DecidedBy, CommentMarks.Decided),
            NeedsSecondReview = Is(status.NeedsSecondReview, CommentMarks.SecondReview),
            AppealedAt = At(status.AppealedAt, CommentMarks.Appeal),
            ReferredAt = At(status.ReferredAt, CommentMarks.Referral),
            HandledAt = At(status.HandledAt, CommentMarks.Handling),
            TransferredAt = At(status.TransferredAt, CommentMarks.Transfer),
            // Who read it first did.
            ReadAt = clears.HasFlag(CommentMarks.FirstRead) ? null : status.ReadAt ?? At(null, CommentMarks.FirstRead),
            AlertedAt = At(status.AlertedAt, CommentMarks.Alert),
            DestroyedAt = At(status.DestroyedAt, CommentMarks.Destruction),
            Priority = Is(status.Priority == CommentPriority.Low, CommentMarks.LowPriority)
                ? CommentPriority.Low
                : CommentPriority.Ordinary,
        };

        DateTime? At(DateTime? old, CommentMarks mark) => sets.HasFlag(mark) ? change.At : clears.HasFlag(mark) ? null : old;
        bool Is(bool old, CommentMarks mark) => sets.HasFlag(mark) || old && !clears.HasFlag(mark);
        string? Left(string? old, CommentMarks mark) => clears.HasFlag(mark) ? null : old;
    }
}
