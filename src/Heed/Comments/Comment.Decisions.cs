using Heed.Comments.Moderating;
using Heed.Ledger;

namespace Heed.Comments;

public sealed partial class Comment
{
    /// <summary>Approves exactly the words that were read, whole or with parts blacked out. The only way into public.</summary>
    /// <param name="words">The newest wording, opened.</param>
    /// <param name="seen">The print of the words that the moderator had before them.</param>
    /// <param name="blackedOut">The text with parts replaced, when only a part may be public; null for the whole.</param>
    /// <param name="number">Its number in public; kept when it had one.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="at">When (UTC).</param>
    /// <exception cref="RefusedException">The words are others by now (<c>other-words</c>), or it does not wait for a decision (<c>not-waiting</c>).</exception>
    public PublicComment Approve(CommentWords words, string seen, string? blackedOut, int number, string by, DateTime at)
    {
        if (State is not (CommentState.Held or CommentState.Refused) && !IsToReview)
            throw new RefusedException("not-waiting", "This comment does not wait for a decision any more. Open it again to see what became of it.");
        if (words.PrintOf(Id) != seen)
            throw new RefusedException("other-words", "Its writer has changed these words since you read them. Read them again before you decide.");
        if (string.IsNullOrEmpty(by))
            throw new RefusedException("nobody", "Only a person can approve a comment.");
        if (IsToReview)
            BySomeoneElse(by);
        (State, DecidedAt, DecidedBy, Reason, AppealedAt, IsToReview, Revision) = (CommentState.Approved, at, by, null, null, false, Revision + 1);
        return PublicComment.Of(this, number, words.Name, blackedOut ?? words.Text, blackedOut is not null, seen, by, at);
    }

    /// <summary>Does not publish it.</summary>
    public void Refuse(string reason, DateTime at, string? by = null)
    {
        if (State is not (CommentState.Held or CommentState.Escalated))
            throw new RefusedException("not-waiting", "This comment does not wait for a decision any more. Open it again to see what became of it.");
        (State, Reason, DecidedAt, DecidedBy, AppealedAt, Revision) = (CommentState.Refused, reason, at, by, null, Revision + 1);
    }

    /// <summary>Hands it to the safeguarding lead, whatever state it is in; the caller takes out what is public of it.</summary>
    public void Escalate(DateTime at, string? by = null)
    {
        if (State == CommentState.Escalated)
            throw new RefusedException("not-waiting", "This comment is with the safeguarding lead already.");
        // What was public stands there, and for its writer, as any other that was taken out.
        if (State == CommentState.Approved)
            Reason = RefusalReason.IdentifiesChild.Slug;
        (State, DecidedAt, HandedAt, DecidedBy, AppealedAt, IsToReview, Revision) = (CommentState.Escalated, at, at, by, null, false, Revision + 1);
    }

    /// <summary>The safeguarding lead gives it back to be decided on: by a person, whatever lane it came in. What its writer took back meanwhile is not decided on any more.</summary>
    public void GiveBack(DateTime at, bool wasTakenBack = false)
    {
        if (State != CommentState.Escalated || DestroyedAt is not null)
            throw new RefusedException("not-waiting", "This comment is not with the safeguarding lead any more.");
        (State, DecidedAt) = wasTakenBack ? (CommentState.TakenBack, at) : (CommentState.Held, (DateTime?)null);
        (Reason, DecidedBy, AppealedAt, HandledAt, TransferredAt, ReadAt) = (null, null, null, null, null, at);
        Hasten();
    }

    /// <summary>The safeguarding lead notes that it is handled elsewhere.</summary>
    public void End(DateTime at)
    {
        if (State != CommentState.Escalated || HandledAt is not null)
            throw new RefusedException("not-waiting", "This comment does not wait with the safeguarding lead.");
        (HandledAt, Revision) = (at, Revision + 1);
    }

    /// <summary>The safeguarding lead notes that all of it was taken over into the case system: it is destroyed here in its time.</summary>
    public void Transfer(DateTime at)
    {
        if (AppealedAt is not null)
            throw new RefusedException("not-waiting", "Its writer asks for another look. Give it back to the moderators first.");
        if (State != CommentState.Escalated || HandledAt is null || TransferredAt is not null || DestroyedAt is not null)
            throw new RefusedException("not-waiting", "This comment is not one that can be destroyed here: it must be noted as handled elsewhere first, and once is enough.");
        (TransferredAt, Revision) = (at, Revision + 1);
    }

    /// <summary>A safeguarding lead keeps it here after all.</summary>
    public void KeepHere()
    {
        if (TransferredAt is null || DestroyedAt is not null)
            throw new RefusedException("not-waiting", "This comment is not to be destroyed, or it was already.");
        (TransferredAt, Revision) = (null, Revision + 1);
    }

    /// <summary>
    /// Its writer takes it back. What may be about somebody at risk goes to the safeguarding lead: whoever harms them may hold the
    /// reference, and must not be able to make it vanish unread.
    /// </summary>
    public void TakeBack(DateTime at)
    {
        if (State == CommentState.Held && Weight >= FoundSignals.HarmFrom)
            Escalate(at);
        else
            TakeBackForGood(at);
    }

    /// <summary>It was taken back before, and its words are destroyed: nobody can read them any more.</summary>
    public void TakeBackForGood(DateTime at)
    {
        // What may be about a child at risk stays with the safeguarding lead.
        if (State == CommentState.TakenBack || State == CommentState.Escalated)
            return;
        (State, Reason, DecidedAt, DecidedBy, AppealedAt, IsToReview, Revision) = (CommentState.TakenBack, null, at, null, null, false, Revision + 1);
    }

    /// <summary>Takes out what was public, at once; a second person then says whether it stays out.</summary>
    public void Remove(string reason, DateTime at, string? by = null)
    {
        if (State != CommentState.Approved)
            throw new RefusedException("not-public", "This comment is not public.");
        (State, Reason, DecidedAt, DecidedBy, IsToReview, Revision) = (CommentState.Removed, reason, at, by, true, Revision + 1);
    }

    /// <summary>A second person says that what was taken out stays out. Putting it back is approving it.</summary>
    public void ConfirmRemoval(string by)
    {
        if (!IsToReview)
            throw new RefusedException("not-waiting", "Nobody has to look at this removal any more. Open the comment again to see what became of it.");
        BySomeoneElse(by);
        (IsToReview, Revision) = (false, Revision + 1);
    }

    /// <summary>Its writer asks for the refusal or removal to be looked at again.</summary>
    public void Appeal(DateTime at)
    {
        var isDecided = State is CommentState.Refused or CommentState.Removed || State == CommentState.Escalated && Reason is not null;
        if (!isDecided || AppealedAt is not null || DestroyedAt is not null)
            throw NoAppeal;
        // What the safeguarding lead has waits for them once more.
        (AppealedAt, HandledAt, TransferredAt, Revision) = (at, null, null, Revision + 1);
        if (State == CommentState.Escalated)
            HandedAt = at;
    }

    /// <summary>Nobody decided on it in its time in the slower lane: it is closed, and its words go.</summary>
    public void Lapse(DateTime at)
    {
        if (State != CommentState.Held || Lane != CommentLane.Slow)
            throw new RefusedException("not-waiting", "This comment does not wait in the slower lane.");
        (State, Reason, DecidedAt, Revision) = (CommentState.Refused, Lapsed, at, Revision + 1);
    }

    /// <summary>Its words were destroyed; what was decided stays.</summary>
    public void Destroyed(DateTime at) => (DestroyedAt, Revision) = (at, Revision + 1);

    /// <summary>The appeal was looked at and the decision stands.</summary>
    public void KeepDecision(string? by = null)
    {
        LookAgain(by);
        (AppealedAt, Revision) = (null, Revision + 1);
    }

    /// <summary>The appeal was upheld: it waits again to be decided on, by a person, whatever lane it came in.</summary>
    public void Reopen(string? by = null)
    {
        LookAgain(by);
        (State, Reason, DecidedAt, DecidedBy, AppealedAt, IsToReview) = (CommentState.Held, null, null, null, null, false);
        Hasten();
    }

    /// <summary>What says that nothing can be looked at again.</summary>
    public static RefusedException NoAppeal => new("no-appeal", "There is no decision here that can be looked at again.");

    private void LookAgain(string? by)
    {
        if (AppealedAt is null)
            throw new RefusedException("no-appeal", "Nobody asks for this decision to be looked at again, or it was looked at already.");
        BySomeoneElse(by);
    }

    private void BySomeoneElse(string? by)
    {
        if (by is not null && by == DecidedBy)
            throw new RefusedException("two-people", "You made this decision. Someone else must look at it again.");
    }
}
