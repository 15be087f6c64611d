using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Meetings;

/// <summary>The record of a meeting, as far as it is public.</summary>
public sealed record Minute
{
    /// <summary>Where it stands.</summary>
    [Display(Name = "State of the minute")]
    public MinuteState? State { get; init; }

    /// <summary>When it could be read; null when not given in our sources.</summary>
    [Display(Name = "Published on"), HasHappened]
    public FuzzyDate? PublishedOn { get; init; }

    /// <summary>Its numbered paragraphs, as far as known.</summary>
    [Display(Name = "Paragraphs")]
    public IReadOnlyList<MinuteParagraph> Paragraphs { get; init; } = [];

    /// <summary>Where it can be read in full.</summary>
    [Display(Name = "Source")]
    public Source? Source { get; init; }
}

/// <summary>How far a minute has come.</summary>
public enum MinuteState
{
    /// <summary>The meeting was held; no minute can be read.</summary>
    [Display(Name = "Not yet published")]
    NotPublished,

    /// <summary>A shorter note without names.</summary>
    [Display(Name = "Summary published")]
    Summary,

    /// <summary>Written, not agreed.</summary>
    Draft,

    /// <summary>Published; whether agreed is not known.</summary>
    Published,

    /// <summary>Agreed by the group.</summary>
    Agreed,

    /// <summary>Corrected at a later meeting.</summary>
    Corrected,
}

/// <summary>A numbered paragraph of a minute.</summary>
public sealed record MinuteParagraph
{
    /// <summary>Its number; its address is <c>#paragraph-{number}</c>.</summary>
    [Required, Display(Name = "Number")]
    public string Number { get; init; } = "";

    /// <summary>What it says, Markdown; null when not given in our sources.</summary>
    [Display(Name = "Text")]
    public Prose? Text { get; init; }

    /// <summary>The correction made to it later.</summary>
    [Display(Name = "Correction")]
    public string? Correction { get; init; }

    /// <summary>The meeting that made the correction.</summary>
    [Display(Name = "Corrected at"), Relation("Corrected at", "Corrected the minute of")]
    public Ref<Meeting>? CorrectedAt { get; init; }
}

/// <summary>Someone's part in a meeting.</summary>
public sealed record Attendance
{
    /// <summary>The person.</summary>
    [Display(Name = "Person"), Relation("Attended by", "Attended", InStory = false)]
    public Ref<Person>? Person { get; init; }

    /// <summary>The name of a guest who has no page of their own.</summary>
    [Display(Name = "Name of a guest")]
    public string? Guest { get; init; }

    /// <summary>The post they held then.</summary>
    [Display(Name = "Post")]
    public string? Post { get; init; }

    /// <summary>The body they came from.</summary>
    [Display(Name = "Body"), Relation("Attended from", "Was represented at", InStory = false)]
    public Ref<Body>? Body { get; init; }

    /// <summary>In which capacity.</summary>
    [Display(Name = "Capacity")]
    public Capacity? Capacity { get; init; }

    /// <summary>The member they stood in for.</summary>
    [Display(Name = "In place of"), Relation("Deputised for", "Was deputised for", InStory = false)]
    public Ref<Person>? InPlaceOf { get; init; }
}

/// <summary>In which capacity someone attended.</summary>
public enum Capacity
{
    /// <summary>As a member.</summary>
    Member,

    /// <summary>In a member's place.</summary>
    [Display(Name = "Deputy for a member")]
    DeputyFor,

    /// <summary>Not a member; for an item or as an official.</summary>
    [Display(Name = "In attendance")]
    InAttendance,

    /// <summary>Sent apologies.</summary>
    Apologies,

    /// <summary>Listed; present or absent is not given in our sources.</summary>
    [Display(Name = "Listed; presence not given")]
    Listed,
}

/// <summary>Something a meeting decided.</summary>
public sealed record MeetingDecision
{
    /// <summary>The decision in a sentence.</summary>
    [Required, Display(Name = "Decision")]
    public string Text { get; init; } = "";

    /// <summary>The records it concerns.</summary>
    [Display(Name = "Concerns"), Relation("Decided on", "Decided at")]
    public IReadOnlyList<AnyRef> Concerns { get; init; } = [];
}

/// <summary>A task a meeting gave to someone.</summary>
public sealed record MeetingAction
{
    /// <summary>Its number.</summary>
    [Display(Name = "Number")]
    public string? Number { get; init; }

    /// <summary>The task.</summary>
    [Required, Display(Name = "Task")]
    public string Text { get; init; } = "";

    /// <summary>Who is to do it.</summary>
    [Display(Name = "Who"), Relation("Task for", "Was given a task at", InStory = false)]
    public Ref<Person>? Person { get; init; }

    /// <summary>By when.</summary>
    [Display(Name = "Due")]
    public FuzzyDate? Due { get; init; }

    /// <summary>What became of it.</summary>
    [Display(Name = "Outcome")]
    public string? Outcome { get; init; }
}
