using Heed.Ledger;

namespace Heed.Comments;

/// <summary>
/// A comment that somebody sent, from receipt to decision. Its words lie closed in <see cref="CommentText"/>; the public reads only
/// <see cref="PublicComment"/>, which nothing but <see cref="Approve"/> makes.
/// </summary>
public sealed partial class Comment
{
    /// <summary>The reason of one that nobody decided on in its time in the slower lane.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>How many wordings one comment may have.</summary>
    public const int MostWordings = 50;

    private Comment() { }

    /// <summary>Its key. Never shown to the public.</summary>
    public Guid Id { get; private set; }

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

    /// <summary>When the safeguarding lead was last given something of it to read (UTC): it was handed over, or its writer sent more.</summary>
    public DateTime? HandedAt { get; private set; }

    /// <summary>When the safeguarding lead noted that it is handled elsewhere (UTC); it stays with them.</summary>
    public DateTime? HandledAt { get; private set; }

    /// <summary>When the safeguarding lead noted that all of it was taken over into the case system (UTC): from then the time runs after which it is destroyed here; null while it stays.</summary>
    public DateTime? TransferredAt { get; private set; }

    /// <summary>When the writer asked for the decision to be looked at again (UTC); null when they have not, or it was answered.</summary>
    public DateTime? AppealedAt { get; private set; }

    /// <summary>When its words were destroyed (UTC); null while they are kept.</summary>
    public DateTime? DestroyedAt { get; private set; }

    /// <summary>Counts up with each change, so that two people deciding at once do not overwrite one another.</summary>
    public int Revision { get; private set; }

    /// <summary>Whether somebody has to do something about it.</summary>
    public bool Waits => State == CommentState.Held || State == CommentState.Escalated && HandledAt is null || AppealedAt is not null || IsToReview;

    /// <summary>What says that it can't be corrected any more.</summary>
    public static RefusedException Ended => new("comment-ended", "This comment can’t be corrected any more. You can send a new one.");

    /// <summary>
    /// How it stands as its writer is told, who may be watched by somebody. That the safeguarding lead has it is not told: it stands as it
    /// stood before it was handed over, and what was public then as taken out.
    /// </summary>
    /// <param name="shown">What is public of it; null when nothing was.</param>
    /// <param name="wasTakenBack">Whether its writer took it back.</param>
    public CommentState ToldAs(PublicComment? shown, bool wasTakenBack) =>
        wasTakenBack ? CommentState.TakenBack
        : State != CommentState.Escalated ? State
        : Reason is null ? (DestroyedAt is null ? CommentState.Held : CommentState.Refused)
        : Reason == shown?.RemovedFor ? CommentState.Removed
        : CommentState.Refused;

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
    /// <exception cref="RefusedException">Its state does not allow a correction (<c>comment-ended</c>), or it has been corrected too often (<c>too-many-wordings</c>).</exception>
    public CommentText Write(byte[] closed, int weight, DateTime at)
    {
        if (Version > 0 && State is CommentState.TakenBack or CommentState.Removed)
            throw Ended;
        if (Version >= MostWordings)
            throw new RefusedException("too-many-wordings", $"These words were not received: a comment can be corrected {MostWordings - 1} times, and this one has been. You can send a new one.");
        // Other words are not those of the comments that the first ones were like: nobody decides on them together.
        if (Version > 0)
            Cluster = Id;
        // Harmless words do not push down what they stand in place of before a person has read that.
        Weight = ReadAt is null ? Math.Max(Weight, weight) : weight;
        (Reason, AppealedAt, DestroyedAt, Revision) = (null, null, null, Revision + 1);
        // What the safeguarding lead has stays with them, and waits for them once more.
        if (State == CommentState.Escalated)
            (HandledAt, TransferredAt, HandedAt) = (null, null, at);
        else
            (State, ReadAt, AlertedAt, DecidedBy) = (CommentState.Held, null, null, null);
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
}
