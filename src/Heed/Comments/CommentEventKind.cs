using System.ComponentModel.DataAnnotations;

namespace Heed.Comments;

/// <summary>
/// What can be done with a comment; <see cref="CommentTransitions"/> says when, and what follows. Its words are those of the history at the
/// desk. Kept as a number: new ones go at the end.
/// </summary>
public enum CommentEventKind
{
    Received,
    Corrected,
    [Display(Name = "Opened")] Read,
    [Display(Name = "Published")] Approved,
    [Display(Name = "Published with parts removed")] ApprovedInPart,
    [Display(Name = "Not published")] Refused,
    [Display(Name = "Referred to the safeguarding lead")] Referred,

    /// <summary>The safeguarding lead noted who was told, when, and what followed.</summary>
    [Display(Name = "Notified")] Notified,
    [Display(Name = "Returned to the moderators")] ReturnedToModerators,
    [Display(Name = "Withdrawn")] Withdrawn,
    [Display(Name = "Removed")] Unpublished,
    [Display(Name = "Name removed")] NameRemoved,
    [Display(Name = "Appeal made")] Appealed,
    [Display(Name = "Appeal refused")] AppealRefused,
    [Display(Name = "Appeal upheld")] AppealUpheld,
    [Display(Name = "Second person alerted because it was unread")] Alerted,
    [Display(Name = "Moved out of low priority")] PriorityRestored,
    [Display(Name = "Text deleted")] Destroyed,
    [Display(Name = "Writer’s address viewed")] AddressSeen,
    [Display(Name = "Moved to low priority")] PriorityLowered,
    [Display(Name = "Removal confirmed")] UnpublishingConfirmed,

    /// <summary>A second person published again what one person had unpublished.</summary>
    [Display(Name = "Published again")] PutBack,
    [Display(Name = "Marked as handled elsewhere")] HandledElsewhere,

    /// <summary>All of it is in the case system, so that it can be destroyed here.</summary>
    [Display(Name = "Marked as moved to the case system")] MarkedTransferred,
    [Display(Name = "Deletion cancelled")] DisposalCancelled,
    [Display(Name = "Closed without a decision")] Expired,
}
