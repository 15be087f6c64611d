namespace Heed.Comments;

/// <summary>
/// One thing that was done with a comment: by whom, when, and how it was before and after. Rows are added and never changed; only a note
/// goes with the words it may repeat. How a comment is now is what its last event says.
/// </summary>
public sealed class CommentEvent
{
    /// <summary>Who did it, when the comment's author did.</summary>
    public const string Author = "";

    private CommentEvent() { }

    public Guid Id { get; private set; }
    public Guid CommentId { get; private set; }
    public string Programme { get; private set; } = "";

    /// <summary>
    /// Counts up with the comment's events. 0 in rows that do not tell what they changed yet; see <see cref="CommentEventFill"/>.
    /// </summary>
    public int Sequence { get; private set; }

    public CommentEventKind Kind { get; private set; }

    /// <summary>The person's name at the desk; empty for the comment's author.</summary>
    public string By { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>The reason as the published policy names it, or why it is low in priority; null where there is none.</summary>
    public string? Reason { get; private set; }

    /// <summary>
    /// What was noted, encrypted; empty when nothing was. With <see cref="CommentEventKind.Refused"/>,
    /// <see cref="CommentEventKind.Unpublished"/>, <see cref="CommentEventKind.AppealRefused"/> and
    /// <see cref="CommentEventKind.AppealUpheld"/> it is the message to the author, who reads it with their reference; with all others it
    /// is for the desk alone.
    /// </summary>
    public byte[] ClosedNote { get; private set; } = [];

    public RecordedStatus Before { get; private set; } = new();
    public RecordedStatus After { get; private set; } = new();

    /// <summary>Whether it tells what was done for a child's protection, and who was notified: that outlives the words.</summary>
    public bool IsOfSafeguarding =>
        Kind is CommentEventKind.Referred or CommentEventKind.Notified or CommentEventKind.HandledElsewhere
            or CommentEventKind.MarkedTransferred or CommentEventKind.DisposalCancelled or CommentEventKind.ReturnedToModerators;

    public bool IsOfAuthor => Kind is CommentEventKind.Corrected or CommentEventKind.Withdrawn or CommentEventKind.Appealed;

    /// <summary>Whether its note is for the safeguarding lead alone.</summary>
    public bool IsForLeads => Kind is CommentEventKind.Notified or CommentEventKind.HandledElsewhere or CommentEventKind.MarkedTransferred;

    internal static CommentEvent Of(
        Comment comment, CommentEventKind kind, CommentChange change, byte[]? closedNote, CommentStatus before, CommentStatus after) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            CommentId = comment.Id,
            Programme = comment.Programme,
            Sequence = comment.Revision,
            Kind = kind,
            By = change.By,
            At = change.At,
            Reason = change.Reason,
            ClosedNote = closedNote ?? [],
            Before = before.Recorded,
            After = after.Recorded,
        };

    internal void Fill(int sequence, RecordedStatus before, RecordedStatus after) => (Sequence, Before, After) = (sequence, before, after);

    public void DestroyNote() => ClosedNote = [];
}
