using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Heed.Design;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.People;

namespace Heed.Groups;

/// <summary>The record of a meeting, as far as it is public.</summary>
public sealed record Minute
{
    [Display(Name = "Status of the minute", Description = "Whether the minute is a draft, published or agreed. Readers see this.")]
    public MinuteState? State { get; init; }

    [HasHappened]
    [Display(Name = "Published on", Description = "The day readers could first read the minute. Leave empty if you do not know it.")]
    public FuzzyDate? PublishedOn { get; init; }

    [Display(Name = "Paragraphs",
        Description = "The text of the minute, one numbered paragraph in each row. Readers can link to each paragraph.")]
    public IReadOnlyList<MinuteParagraph> Paragraphs { get; init; } = [];

    [Display(Name = "Source", Description = "Where the full minute is published.")]
    public Source? Source { get; init; }
}

/// <summary>How far a minute has come.</summary>
public enum MinuteState
{
    [Display(Name = "Not published yet", Description = "The meeting was held, but readers cannot see a minute.")]
    [State(TagColour.Orange)]
    NotPublished,

    [Display(Name = "Summary published", Description = "Readers can see a shorter note, usually without names.")]
    [State(TagColour.Yellow)]
    Summary,

    [Display(Description = "The minute is written, but the group has not agreed it.")]
    [State(TagColour.Grey)]
    Draft,

    [Display(Description = "Readers can see the minute. It is not known whether the group has agreed it.")]
    [State(TagColour.Green)]
    Published,

    [Display(Description = "The group has agreed that the minute is correct.")]
    [State(TagColour.Green)]
    Agreed,

    [Display(Description = "A later meeting corrected the minute.")]
    [State(TagColour.Teal)]
    Corrected,
}

/// <summary>A numbered paragraph of a minute.</summary>
[DisplayName("Paragraph")]
public sealed record MinuteParagraph
{
    /// <summary>Its number; its address is <c>#paragraph-{number}</c>.</summary>
    [Required, Display(Name = "Number", Description = "The number people use to refer to the paragraph, such as 4 or 12(b).")]
    public string Number { get; init; } = "";

    [Display(Name = "Text", Description = "The paragraph as written in the minute. Leave empty if the source does not give it.")]
    public Prose? Text { get; init; }

    [Display(Name = "Correction", Description = "What a later meeting changed, such as “For 12 read 14”. Keep the original text above.")]
    public string? Correction { get; init; }

    [Relation("Corrected at", "Corrected the minute of")]
    [Display(Name = "Corrected at", Description = "The later meeting that made the correction.")]
    public Ref<Meeting>? CorrectedAt { get; init; }
}

/// <summary>Someone's part in a meeting.</summary>
[DisplayName("Person")]
public sealed record Attendance
{
    [Relation("Attended by", "Attended", InStory = false)]
    [Display(Name = "Person", Description = "The person who attended or sent apologies.")]
    public Ref<Person>? Person { get; init; }

    [Display(Name = "Name of a guest", Description = "For someone who has no page here. Leave the person empty.")]
    public string? Guest { get; init; }

    [Display(Name = "Post", Description = "The post they held at the time, such as “Head of Child Protection”.")]
    public string? Post { get; init; }

    [Relation("Attended from", "Was represented at", InStory = false)]
    [Display(Name = "Body", Description = "The organisation they came from.")]
    public Ref<Body>? Body { get; init; }

    [Display(Name = "Capacity", Description = "How they took part, such as member or deputy.")]
    public Capacity? Capacity { get; init; }

    [Relation("Deputised for", "Was deputised for", InStory = false)]
    [Display(Name = "In place of", Description = "The member they attended for. Fill this in for deputies only.")]
    public Ref<Person>? InPlaceOf { get; init; }
}

/// <summary>In which capacity someone attended.</summary>
public enum Capacity
{
    [Display(Description = "Attended as a member of the group.")]
    Member,

    [Display(Name = "Deputy for a member", Description = "Attended because a member could not.")]
    DeputyFor,

    [Display(Name = "In attendance", Description = "Not a member. Came for one item, or as an official.")]
    InAttendance,

    [Display(Description = "Did not attend, and sent apologies.")]
    Apologies,

    [Display(Name = "Listed, attendance not confirmed", Description = "Named in the minute, which does not say whether they were there.")]
    Listed,
}

/// <summary>Something a meeting decided.</summary>
[DisplayName("Decision")]
public sealed record MeetingDecision
{
    [Required]
    [Display(Name = "Decision", Description = "What was decided, in one sentence, such as “The group agreed its work plan for 2018”.")]
    public string Text { get; init; } = "";

    [Relation("Decided on", "Decided at")]
    [Display(Name = "About", Description = "The recommendations, actions or other records the decision is about.")]
    public IReadOnlyList<AnyRef> Concerns { get; init; } = [];
}

/// <summary>A task a meeting gave to someone.</summary>
[DisplayName("Action")]
public sealed record MeetingAction
{
    [Required, Display(Name = "Task",
        Description = "What must be done, in one sentence, such as “Send members the draft guidance”. Begin with its number in the minute "
            + "if it has one.")]
    public string Text { get; init; } = "";

    [Display(Name = "Given to", Description = "The person who must do it."), Relation("Task for", "Was given a task at", InStory = false)]
    public Ref<Person>? Person { get; init; }

    [Display(Name = "Due", Description = "The date it should be done by. Leave empty if none was set.")]
    public FuzzyDate? Due { get; init; }

    [Display(Name = "Outcome",
        Description = "What happened, such as “Paper sent on 3 May 2018”. While this is empty, the task counts as open.")]
    public string? Outcome { get; init; }
}
