using Heed.Ledger;

namespace Heed.Comments;

/// <summary>
/// A comment that somebody sent. Its words are encrypted in <see cref="CommentText"/>; what was done with it is a row each in
/// <see cref="CommentEvent"/>, and how it is now (<see cref="Status"/>) is copied here from the last of them for what lists and searches
/// ask. The public reads only <see cref="PublicComment"/>, which nothing but <see cref="Approve"/> makes.
/// </summary>
public sealed class Comment
{
    public const string Expired = "lapsed";
    public const int MostWordings = 50;

    private Comment() { }

    /// <summary>Its key. Never shown to the public.</summary>
    public Guid Id { get; private set; }
    public string Programme { get; private set; } = "";

    /// <summary>The record that it is on, below the programme, such as <c>updates/5</c>.</summary>
    public string Path { get; private set; } = "";
    public DateTime ReceivedAt { get; private set; }

    /// <summary>The number of the form that sent it: the same form sent twice makes one comment.</summary>
    public Guid Form { get; private set; }

    /// <summary>The keyed hash of the reference that its author holds.</summary>
    public string ReferenceKey { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>How much speaks for reading it first: the weight of the signals in its newest wording; 0 for none.</summary>
    public int Weight { get; private set; }

    public Guid Cluster { get; private set; }

    /// <summary>The author's email address, encrypted; null when none was given or it was destroyed.</summary>
    public byte[]? Address { get; private set; }

    /// <summary>What the same address always gives; null when there is none.</summary>
    public string? AddressKey { get; private set; }

    public bool WantsAnswer { get; private set; }

    /// <summary>
    /// Counts up with each change, so that two people deciding at once do not overwrite one another. Each event has the number it made.
    /// </summary>
    public int Revision { get; private set; }

    public CommentState State { get; private set; }

    /// <summary>
    /// The state its author is told, who may be watched by somebody. That the safeguarding lead has it is not told: it is as it was before
    /// it was referred, and what was public then as unpublished.
    /// </summary>
    public CommentState StatusForAuthor { get; private set; }

    public CommentPriority Priority { get; private set; }

    /// <summary>The reason it was refused or unpublished for, as the published policy names it; null otherwise.</summary>
    public string? Reason { get; private set; }

    /// <summary>
    /// When it was last decided on: approved, refused, referred, unpublished, or withdrawn by its author; null while it waits.
    /// </summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Who decided last, by their name at the desk. Who looks again at a decision must be someone else.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Whether it was unpublished by one person, and a second one has yet to say whether it stays so.</summary>
    public bool NeedsSecondReview { get; private set; }

    /// <summary>When the author asked for the decision to be looked at again; null when they have not, or it was answered.</summary>
    public DateTime? AppealedAt { get; private set; }

    /// <summary>
    /// When the safeguarding lead was last given something of it to read (UTC): it was referred, or its author sent more.
    /// </summary>
    public DateTime? ReferredAt { get; private set; }

    /// <summary>When the safeguarding lead noted that it is handled elsewhere (UTC); it stays with them.</summary>
    public DateTime? HandledAt { get; private set; }

    /// <summary>
    /// When the lead noted that all of it is in the case system: the time after which it is destroyed here counts from then.
    /// </summary>
    public DateTime? TransferredAt { get; private set; }

    /// <summary>When a moderator first opened its newest wording (UTC); null while it is unread.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>When a second person was told that nobody has read it (UTC); null when nobody was.</summary>
    public DateTime? AlertedAt { get; private set; }

    public DateTime? DestroyedAt { get; private set; }

    public bool Waits =>
        State == CommentState.Waiting || State == CommentState.Referred && HandledAt is null || AppealedAt is not null || NeedsSecondReview;

    /// <summary>How it is now. Only <see cref="Apply(CommentEventKind, string, DateTime, string, byte[])"/> changes it.</summary>
    public CommentStatus Status
    {
        get =>
            Revision == 0
                ? new CommentStatus()
                : new CommentStatus
                {
                    State = State, Told = StatusForAuthor, Priority = Priority, Reason = Reason, DecidedAt = DecidedAt,
                    DecidedBy = DecidedBy,
                    NeedsSecondReview = NeedsSecondReview, AppealedAt = AppealedAt, ReferredAt = ReferredAt, HandledAt = HandledAt,
                    TransferredAt = TransferredAt, ReadAt = ReadAt, AlertedAt = AlertedAt, DestroyedAt = DestroyedAt,
                };
        private set
        {
            (State, StatusForAuthor, Priority) = (value.State!.Value, value.Told!.Value, value.Priority);
            (Reason, DecidedAt, DecidedBy, NeedsSecondReview) = (value.Reason, value.DecidedAt, value.DecidedBy, value.NeedsSecondReview);
            (AppealedAt, ReferredAt, HandledAt, TransferredAt) = (value.AppealedAt, value.ReferredAt, value.HandledAt, value.TransferredAt);
            (ReadAt, AlertedAt, DestroyedAt) = (value.ReadAt, value.AlertedAt, value.DestroyedAt);
        }
    }

    /// <summary>Begins one. Nothing of it is public, and nothing is written yet; see <see cref="Write"/>.</summary>
    public static Comment Receive(Guid id, string programme, string path, Guid form, string referenceKey, DateTime at) =>
        new() { Id = id, Programme = programme, Path = path, Form = form, ReferenceKey = referenceKey, ReceivedAt = at, Cluster = id };

    /// <summary>Does something with it, as the table of transitions says.</summary>
    /// <param name="by">Who does it; <see cref="CommentEvent.Author"/> for its author.</param>
    /// <exception cref="RefusedException">It may not be done now.</exception>
    public CommentEvent Apply(CommentEventKind kind, string by, DateTime at, string? reason = null, byte[]? closedNote = null) =>
        Apply(kind, new CommentChange(by, at, reason), closedNote);

    /// <summary>
    /// Approves exactly the words that were read, whole or with parts removed; also puts back what somebody else had unpublished. The only
    /// way into public.
    /// </summary>
    /// <param name="read">The hash of the words that the moderator had before them.</param>
    /// <param name="redacted">The text with parts replaced, when only a part may be public; null for the whole.</param>
    /// <exception cref="RefusedException">The words were changed (<c>other-words</c>), or it does not wait
    /// (<c>not-waiting</c>).</exception>
    public (PublicComment Shown, CommentEvent Done) Approve(
        CommentWords words, string read, string? redacted, int number, string by, DateTime at, byte[]? closedNote = null)
    {
        var kind = State == CommentState.Unpublished ? CommentEventKind.PutBack
            : redacted is null ? CommentEventKind.Approved
            : CommentEventKind.ApprovedInPart;
        var done = Apply(kind, new CommentChange(by, at, null, words.PrintOf(Id), read), closedNote);
        return (PublicComment.Of(this, number, words, redacted ?? words.Text, redacted is not null, read, by, at), done);
    }

    /// <summary>Takes in the first wording, or a correction; the caller unpublishes what is public of an earlier one.</summary>
    /// <param name="later">Why it is low in priority; null when it is read in turn.</param>
    /// <exception cref="RefusedException">It can't be corrected now (<c>comment-ended</c>, <c>too-many-wordings</c>).</exception>
    public (CommentText Text, CommentEvent Done) Write(byte[] closed, int weight, DateTime at, string? later = null)
    {
        if (Version >= MostWordings)
            throw TooManyWordings();
        // Harmless words do not push down what they replace before a person has read that.
        var heaviest = ReadAt is null ? Math.Max(Weight, weight) : weight;
        var done = Apply(Version == 0 ? CommentEventKind.Received : CommentEventKind.Corrected, CommentEvent.Author, at, later);
        // Other words are not those of the comments that the first ones were like: nobody decides on them together.
        if (Version > 0)
            Cluster = Id;
        Weight = heaviest;
        return (CommentText.Of(Id, ++Version, closed, at), done);
    }

    /// <summary>Keeps the author's address, and whether they asked to be told by email what is decided.</summary>
    public void Keep(byte[] address, string key, bool wantsAnswer) => (Address, AddressKey, WantsAnswer) = (address, key, wantsAnswer);

    public void ForgetAddress() => (Address, AddressKey, WantsAnswer, Revision) = (null, null, false, Revision + 1);

    public void Join(Guid cluster) => Cluster = cluster;

    /// <summary>Takes what a database of before did not tell: see <see cref="CommentEventFill"/>.</summary>
    internal void Fill(CommentState told, int events) => (StatusForAuthor, Revision) = (told, Math.Max(Revision + 1, events));

    private static RefusedException TooManyWordings() =>
        new("too-many-wordings",
            T($"Your correction was not received. A comment can be corrected {
                MostWordings - 1:# time|# times}, and this one has been. You can send a new comment."));

    private CommentEvent Apply(CommentEventKind kind, CommentChange change, byte[]? closedNote)
    {
        var (before, transition) = (Status, CommentTransitions.Of(kind));
        transition.Check(before, change);
        Status = transition.Follow(before, change);
        Revision++;
        return CommentEvent.Of(this, kind, change, closedNote, before, Status);
    }
}
