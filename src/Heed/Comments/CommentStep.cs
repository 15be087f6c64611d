namespace Heed.Comments;

/// <summary>What was done with a comment.</summary>
public enum CommentStepKind
{
    /// <summary>It came in.</summary>
    Received,

    /// <summary>Its writer corrected it.</summary>
    Corrected,

    /// <summary>Somebody opened it.</summary>
    Read,

    /// <summary>It was published whole.</summary>
    Approved,

    /// <summary>It was published with parts blacked out.</summary>
    ApprovedInPart,

    /// <summary>It was not published.</summary>
    Refused,

    /// <summary>It was handed to the safeguarding lead.</summary>
    Escalated,

    /// <summary>The safeguarding lead noted who was told, when, and what followed.</summary>
    Told,

    /// <summary>The safeguarding lead gave it back.</summary>
    GivenBack,

    /// <summary>Its writer took it back.</summary>
    TakenBack,

    /// <summary>It was taken out of the public.</summary>
    Removed,

    /// <summary>The writer's name was taken off.</summary>
    NameRemoved,

    /// <summary>Its writer asked for the decision to be looked at again.</summary>
    Appealed,

    /// <summary>It was looked at again and the decision stands.</summary>
    AppealRefused,

    /// <summary>It was looked at again and waits once more.</summary>
    AppealUpheld,

    /// <summary>A second person was told that it lies unread.</summary>
    Alerted,

    /// <summary>It was moved out of the slower lane.</summary>
    Hastened,

    /// <summary>Its words were destroyed.</summary>
    Destroyed,

    /// <summary>Someone asked for the writer's address.</summary>
    AddressSeen,

    /// <summary>It was moved into the slower lane.</summary>
    Slowed,

    /// <summary>A second person said that what was taken out stays out.</summary>
    RemovalConfirmed,

    /// <summary>A second person put back what was taken out.</summary>
    PutBack,

    /// <summary>The safeguarding lead noted that it is handled elsewhere.</summary>
    HandledElsewhere,

    /// <summary>The safeguarding lead noted that all of it was taken over into the case system, to be destroyed here.</summary>
    Transferred,

    /// <summary>A safeguarding lead kept it here after all.</summary>
    KeptHere,
}

/// <summary>One thing that was done with a comment: by whom and when. Never changed; the note lies closed.</summary>
public sealed class CommentStep
{
    /// <summary>Who did it, when its writer did.</summary>
    public const string Writer = "";

    private CommentStep() { }

    public Guid Id { get; private set; }

    public Guid CommentId { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>What was done.</summary>
    public CommentStepKind Kind { get; private set; }

    /// <summary>The person's name at the desk; empty for the writer.</summary>
    public string By { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>The reason as the published policy names it; null where there is none.</summary>
    public string? Reason { get; private set; }

    /// <summary>
    /// What was noted, closed; empty when nothing was. With <see cref="CommentStepKind.Refused"/>, <see cref="CommentStepKind.Removed"/>,
    /// <see cref="CommentStepKind.AppealRefused"/> and <see cref="CommentStepKind.AppealUpheld"/> it is the message to the writer, who reads it
    /// with their reference; with all others it is for the desk alone.
    /// </summary>
    public byte[] ClosedNote { get; private set; } = [];

    /// <summary>Whether it tells what was done for a child's protection, and who was told: that outlives the words.</summary>
    public bool IsOfSafeguarding => Kind is CommentStepKind.Escalated or CommentStepKind.Told or CommentStepKind.HandledElsewhere or CommentStepKind.Transferred or CommentStepKind.KeptHere or CommentStepKind.GivenBack;

    /// <summary>Notes one.</summary>
    public static CommentStep Of(Comment comment, CommentStepKind kind, string by, DateTime at, string? reason = null, byte[]? closedNote = null) =>
        new() { Id = Guid.CreateVersion7(), CommentId = comment.Id, Programme = comment.Programme, Kind = kind, By = by, At = at, Reason = reason, ClosedNote = closedNote ?? [] };

    public void DestroyNote() => ClosedNote = [];
}
