using System.ComponentModel.DataAnnotations;

namespace Heed.Comments;

/// <summary>How far a comment has come. Only <see cref="Approved"/> has anything of it in public; <see cref="Removed"/> leaves a notice there.</summary>
public enum CommentState
{
    /// <summary>It waits to be read and decided on.</summary>
    [Display(Name = "Waiting")]
    Held,

    /// <summary>It was handed to the safeguarding lead, and only they read it.</summary>
    [Display(Name = "With the safeguarding lead")]
    Escalated,

    /// <summary>It is public, whole or in part.</summary>
    Approved,

    /// <summary>It is not published, for a reason that the writer was given.</summary>
    [Display(Name = "Not published")]
    Refused,

    /// <summary>Its writer took it back.</summary>
    [Display(Name = "Taken back")]
    TakenBack,

    /// <summary>It was public and was taken out, for a reason that stands in its place.</summary>
    Removed,
}

/// <summary>How soon a comment is read. Nothing that looks like a machine's or a flood's is dropped: it only waits longer.</summary>
public enum CommentLane
{
    /// <summary>It is read in turn.</summary>
    Ordinary,

    /// <summary>Something about how it was sent is unlike a person's: it is read after all others.</summary>
    Slow,
}
