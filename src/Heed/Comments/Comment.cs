using Heed.Ledger;

namespace Heed.Comments;

/// <summary>
/// A comment that somebody sent, from receipt to decision. Its words lie closed in <see cref="CommentText"/>; the public reads only
/// <see cref="PublicComment"/>, which nothing but <see cref="Approve"/> makes.
/// </summary>
public sealed class Comment
{
    /// <summary>The reason of one that nobody decided on in its time in the slower lane.</summary>
    public const string Lapsed = "lapsed";

    private Comment() { }

    /// <summary>Its key. Never shown to the public.</summary>
    public Guid Id { get; private set; }

    /// <summary>The programme.</summary>
    public string Programme { get; private set; } = "";

    /// <summary>The record that it is on, below the programme, such as <c>updates/5</c>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>How far it has come.</summary>
    public CommentState State { get; private set; }

    /// <summary>How soon it is read.</summary>
    public CommentLane Lane { get; private set; }

    /// <summary>Why it is in the slower lane, as a word for the moderator such as <c>honeypot</c>; null in the ordinary one.</summary>
    public string? LaneWhy { get; private set; }

    /// <summary>When it was received (UTC).</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>The number of the form that sent it: the same form sent twice makes one comment.</summary>
    public Guid Form { get; private set; }

    /// <summary>The keyed hash of the reference that its writer holds.</summary>
    public string ReferenceKey { get; private set; } = "";

    /// <summary>The newest wording.</summary>
    public int Version { get; private set; }

    /// <summary>How much speaks for reading it first: the weight of the signals in its newest wording; 0 for none.</summary>
    public int Weight { get; private set; }

    /// <summary>The comments that are much alike have the same.</summary>
    public Guid Cluster { get; private set; }

    /// <summary>The writer's mail address, closed; null when none was given or it was destroyed.</summary>
    public byte[]? Address { get; private set; }

    /// <summary>What the same address always gives; null when there is none.</summary>
    public string? AddressKey { get; private set; }

    /// <summary>Whether the writer asked to be told by mail what is decided.</summary>
    public bool WantsAnswer { get; private set; }

    /// <summary>When a moderator first opened it (UTC); null while it is unread.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>When a second person was told that it lies unread (UTC); null when nobody was.</summary>
    public DateTime? AlertedAt { get; private set; }

    /// <summary>When it was last decided on (UTC): approved, refused, removed, or taken back by its writer; null while it waits.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The reason it was refused or removed for, as the published policy names it; null otherwise.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who decided last, by their name at the desk; null while nobody did. Who looks again at a decision must be someone else.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Whether it was taken out by one person, and a second one has yet to say whether it stays out.</summary>
    public bool IsToReview { get; private set; }

    /// <summary>When the safeguarding lead noted that it is handled elsewhere (UTC); it stays with them and is never destroyed by itself.</summary>
    public DateTime? HandledAt { get; private set; }

    /// <summary>When the writer asked for the decision to be looked at again (UTC); null when they have not, or it was answered.</summary>
    public DateTime? AppealedAt { get; private set; }

    /// <summary>When its words were destroyed (UTC); null while they are kept.</summary>
    public DateTime? DestroyedAt { get; private set; }

    /// <summary>Counts up with each change, so that two people deciding at once do not overwrite one another.</summary>
    public int Revision { get; private set; }

    /// <summary>Whether somebody has to do something about it.</summary>
    public bool Waits => State == CommentState.Held || State == CommentState.Escalated && HandledAt is null || AppealedAt is not null || IsToReview;

    /// <summary>Takes one in. Nothing of it is public.</summary>
    public static Comment Receive(Guid id, string programme, string path, Guid form, string referenceKey, DateTime at) =>
        new() { Id = id, Programme = programme, Path = path, Form = form, ReferenceKey = referenceKey, ReceivedAt = at, Cluster = id };

    /// <summary>Puts it where it is read later, and says why.</summary>
    public void Slow(string why) => (Lane, LaneWhy) = (CommentLane.Slow, why);

    /// <summary>Puts it among those read in turn.</summary>
    public void Hasten() => (Lane, LaneWhy, Revision) = (CommentLane.Ordinary, null, Revision + 1);

    /// <summary>Keeps the writer's address, and whether they asked to be told by mail what is decided.</summary>
    public void Keep(byte[] address, string key, bool wantsAnswer) => (Address, AddressKey, WantsAnswer) = (address, key, wantsAnswer);

    /// <summary>Destroys the writer's address.</summary>
    public void ForgetAddress() => (Address, AddressKey, WantsAnswer, Revision) = (null, null, false, Revision + 1);

    /// <summary>Says which comments it is like.</summary>
    public void Join(Guid cluster) => Cluster = cluster;

    /// <summary>Adds a wording, which waits for a decision of its own; the caller takes out what is public of an earlier one.</summary>
    /// <exception cref="RefusedException">Its state does not allow a correction (<c>comment-ended</c>).</exception>
    public CommentText Write(byte[] closed, int weight, DateTime at)
    {
        if (Version > 0 && State is CommentState.TakenBack or CommentState.Removed or CommentState.Escalated)
            throw new RefusedException("comment-ended", "This comment can’t be corrected any more. You can send a new one.");
        (State, Weight, ReadAt, AlertedAt, Reason, DecidedBy, AppealedAt, DestroyedAt, Revision) = (CommentState.Held, weight, null, null, null, null, null, null, Revision + 1);
        return CommentText.Of(Id, ++Version, closed, at);
    }

    /// <summary>A moderator opened it.</summary>
    public void Read(DateTime at)
    {
        if (ReadAt is null)
            (ReadAt, Revision) = (at, Revision + 1);
    }

    /// <summary>A second person was told that it lies unread.</summary>
    public void Alert(DateTime at) => (AlertedAt, Revision) = (at, Revision + 1);

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
        (State, DecidedAt, DecidedBy, AppealedAt, IsToReview, Revision) = (CommentState.Escalated, at, by, null, false, Revision + 1);
    }

    /// <summary>The safeguarding lead gives it back to be decided on.</summary>
    public void GiveBack(DateTime at)
    {
        if (State != CommentState.Escalated)
            throw new RefusedException("not-waiting", "This comment is not with the safeguarding lead.");
        (State, DecidedAt, DecidedBy, HandledAt, ReadAt, Revision) = (CommentState.Held, null, null, null, at, Revision + 1);
    }

    /// <summary>The safeguarding lead notes that it is handled elsewhere.</summary>
    public void End(DateTime at)
    {
        if (State != CommentState.Escalated || HandledAt is not null)
            throw new RefusedException("not-waiting", "This comment does not wait with the safeguarding lead.");
        (HandledAt, Revision) = (at, Revision + 1);
    }

    /// <summary>Its writer takes it back.</summary>
    public void TakeBack(DateTime at)
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
        if (State is not (CommentState.Refused or CommentState.Removed) || AppealedAt is not null || DestroyedAt is not null)
            throw new RefusedException("no-appeal", "There is no decision here that can be looked at again.");
        (AppealedAt, Revision) = (at, Revision + 1);
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

    /// <summary>The appeal was upheld: it waits again to be decided on.</summary>
    public void Reopen(string? by = null)
    {
        LookAgain(by);
        (State, Reason, DecidedAt, DecidedBy, AppealedAt, IsToReview, Revision) = (CommentState.Held, null, null, null, null, false, Revision + 1);
    }

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
