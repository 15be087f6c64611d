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
    [Display(Name = "Handed to the safeguarding lead")] Referred,

    /// <summary>The safeguarding lead noted who was told, when, and what followed.</summary>
    [Display(Name = "Somebody was told")] Notified,
    [Display(Name = "Given back to the moderators")] ReturnedToModerators,
    [Display(Name = "Taken back")] Withdrawn,
    [Display(Name = "Taken out of public")] Unpublished,
    [Display(Name = "Name taken off")] NameRemoved,
    [Display(Name = "Another look asked for")] Appealed,
    [Display(Name = "Looked at again: the decision stands. Decided")] AppealRefused,
    [Display(Name = "Looked at again: it waits once more. Decided")] AppealUpheld,
    [Display(Name = "A second person was told that it lay unread")] Alerted,
    [Display(Name = "Moved out of the slower lane")] PriorityRestored,
    [Display(Name = "Words destroyed")] Destroyed,
    [Display(Name = "The writer’s address was asked for")] AddressSeen,
    [Display(Name = "Moved into the slower lane")] PriorityLowered,
    [Display(Name = "It stays out of public. Decided")] UnpublishingConfirmed,

    /// <summary>A second person published again what one person had unpublished.</summary>
    [Display(Name = "Put back in public")] PutBack,
    [Display(Name = "Noted as handled elsewhere")] HandledElsewhere,

    /// <summary>All of it is in the case system, so that it can be destroyed here.</summary>
    [Display(Name = "Noted as taken over into the case system")] MarkedTransferred,
    [Display(Name = "Kept here after all. Decided")] DisposalCancelled,
    [Display(Name = "Closed: nobody decided on it in time")] Expired,
}
