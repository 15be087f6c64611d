using System.ComponentModel.DataAnnotations;

namespace Heed.Comments.Moderating;

/// <summary>What part of the comments a moderator looks at.</summary>
public enum QueueView
{
    /// <summary>Those that wait to be decided on; those in the slower lane come last.</summary>
    [Display(Name = "Waiting")]
    Waiting,

    /// <summary>Those in the slower lane.</summary>
    [Display(Name = "Slower lane")]
    Slow,

    /// <summary>Those whose writer asks for the decision to be looked at again.</summary>
    [Display(Name = "Asked to look again")]
    Appeals,

    /// <summary>Those that one person took out of public.</summary>
    [Display(Name = "Taken out, for a second person")]
    ToReview,

    /// <summary>Those that were decided on.</summary>
    [Display(Name = "Decided")]
    Decided,
}
