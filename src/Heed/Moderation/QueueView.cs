using System.ComponentModel.DataAnnotations;
using Heed.Comments;

namespace Heed.Moderation;

/// <summary>What part of the comments a moderator looks at.</summary>
public enum QueueView
{
    [Display(Name = "Waiting")]
    Waiting,

    [Display(Name = "Low priority")]
    Slow,

    [Display(Name = "Appeals")]
    Appeals,

    [Display(Name = "Removed, waiting for a second person")]
    ToReview,

    [Display(Name = "Decided")]
    Decided,
}
