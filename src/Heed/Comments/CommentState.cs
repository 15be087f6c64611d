using System.ComponentModel.DataAnnotations;

namespace Heed.Comments;

/// <summary>
/// How far a comment has come. Only <see cref="Approved"/> has anything of it in public; <see cref="Unpublished"/> leaves a notice there.
/// Kept as a number: new ones go at the end.
/// </summary>
public enum CommentState
{
    Waiting,

    /// <summary>It was referred to the safeguarding lead, and only they read it.</summary>
    [Display(Name = "With the safeguarding lead")]
    Referred,

    Approved,

    [Display(Name = "Not published")]
    Refused,

    [Display(Name = "Withdrawn")]
    Withdrawn,

    /// <summary>It was public, and a notice with the reason is in its place.</summary>
    [Display(Name = "Removed")]
    Unpublished,
}

/// <summary>How soon a comment is read. Nothing that looks like a machine's or a flood's is dropped: it only waits longer.</summary>
public enum CommentPriority
{
    Ordinary,

    /// <summary>Something about how it was sent is unlike a person's: it is read after all others.</summary>
    Low,
}
