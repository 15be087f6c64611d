namespace Heed.Comments;

/// <summary>How a comment is between two events: all that the table of transitions reads and changes.</summary>
public sealed record CommentStatus
{
    /// <summary>Null before it was received.</summary>
    public CommentState? State { get; init; }

    /// <summary>The state its author is told; see <see cref="Comment.StatusForAuthor"/>.</summary>
    public CommentState? Told { get; init; }

    public CommentPriority Priority { get; init; }
    public string? Reason { get; init; }
    public DateTime? DecidedAt { get; init; }
    public string? DecidedBy { get; init; }
    public bool NeedsSecondReview { get; init; }
    public DateTime? AppealedAt { get; init; }
    public DateTime? ReferredAt { get; init; }
    public DateTime? HandledAt { get; init; }
    public DateTime? TransferredAt { get; init; }
    public DateTime? ReadAt { get; init; }
    public DateTime? AlertedAt { get; init; }
    public DateTime? DestroyedAt { get; init; }

    /// <summary>What each event keeps of it. What waits with the lead waits like any other until it is handled elsewhere.</summary>
    public RecordedStatus Recorded =>
        new()
        {
            State = State,
            Told = Told,
            Waits = Told == CommentState.Waiting && HandledAt is null,
            IsPublic = Told == CommentState.Approved,
            IsAppealed = AppealedAt is not null,
        };
}

/// <summary>
/// How a comment was before or after an event, as its row keeps it and as the public numbers count it. All but <see cref="State"/> is what
/// anybody may know: that it is with the safeguarding lead can't be read off it.
/// </summary>
public sealed record RecordedStatus
{
    public CommentState? State { get; init; }
    public CommentState? Told { get; init; }

    /// <summary>Whether it counts among those that wait to be decided on.</summary>
    public bool Waits { get; init; }

    public bool IsPublic { get; init; }
    public bool IsAppealed { get; init; }
}
