using System.ComponentModel.DataAnnotations;
using Heed.Comments;

namespace Heed.Moderation;

/// <summary>What part of the comments a moderator looks at.</summary>
public enum QueueView
{
    [Display(Name = "Waiting")]
    Waiting,

    [Display(Name = "Slower lane")]
    Slow,

    [Display(Name = "Asked to look again")]
    Appeals,

    [Display(Name = "Taken out, for a second person")]
    ToReview,

    [Display(Name = "Decided")]
    Decided,
}
