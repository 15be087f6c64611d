using System.ComponentModel.DataAnnotations;

namespace Heed.Desk.Reviewing;

/// <summary>What was done with a draft or a record at the desk.</summary>
public enum StepKind
{
    /// <summary>Sent for review.</summary>
    [Display(Name = "Sent for review")]
    Submitted,

    /// <summary>Returned with a note.</summary>
    Returned,

    Approved,

    /// <summary>Put into a release at a set time.</summary>
    Scheduled,

    /// <summary>Taken out of it.</summary>
    [Display(Name = "No longer scheduled")]
    Unscheduled,

    Published,

    /// <summary>Published by one person alone, in an emergency, while that was possible. Nothing makes it any more.</summary>
    [Display(Name = "Published by one person alone")]
    PublishedAlone,

    /// <summary>The draft was given up.</summary>
    [Display(Name = "Discarded")]
    GivenUp,

    /// <summary>The record was withdrawn.</summary>
    Withdrawn,

    /// <summary>Hidden from the public.</summary>
    Hidden,

    /// <summary>Made public again by a second person.</summary>
    [Display(Name = "Shown again")]
    Lifted,

    /// <summary>Removed for good, confirmed by a second person.</summary>
    [Display(Name = "Redacted")]
    Redacted,
}

/// <summary>One line of what happened to a record at the desk: what, who, when. It is never changed.</summary>
public sealed class ReviewStep
{
    private ReviewStep() { }

    /// <summary>Its key, in the order of time.</summary>
    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>The record's address below it.</summary>
    public string Path { get; private set; } = "";

    /// <summary>What was done.</summary>
    public StepKind What { get; private set; }

    /// <summary>Who did it.</summary>
    public string By { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>The note to it, closed; empty when there is none.</summary>
    public byte[] ClosedNote { get; private set; } = [];

    /// <summary>Makes a line.</summary>
    public static ReviewStep Of(string programme, string path, StepKind what, string by, DateTime at, byte[] closedNote) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Programme = programme,
            Path = path,
            What = what,
            By = by,
            At = at,
            ClosedNote = closedNote,
        };
}
