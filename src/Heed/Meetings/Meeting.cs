using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Groups;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Meetings;

/// <summary>A meeting of a group. <c>/groups/{group}/meetings/{date}</c>.</summary>
public sealed record Meeting : Content, IMeetingOfGroup
{
    /// <summary>What lists say of the minute when nobody has said where it stands.</summary>
    public const string NoMinuteKnown = "not-known";

    /// <summary>The group that meets.</summary>
    [Required, Display(Name = "Group"), Relation("Meeting of", "Met")]
    public Ref<Group>? Group { get; init; }

    /// <summary>The day, or the month when our sources give no day.</summary>
    [Required, Display(Name = "Date")]
    public FuzzyDate? HeldOn { get; init; }

    /// <summary>Starting time, Europe/London, when known.</summary>
    [Display(Name = "Starts at")]
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Ending time, Europe/London, when known.</summary>
    [Display(Name = "Ends at")]
    public TimeOnly? EndsAt { get; init; }

    /// <summary>Where.</summary>
    [Display(Name = "Place")]
    public string? Place { get; init; }

    /// <summary>Planned, held or cancelled.</summary>
    [Required, Display(Name = "State")]
    public MeetingState? MeetingState { get; init; }

    /// <summary>Who chaired.</summary>
    [Display(Name = "Chair"), Relation("Chaired by", "Chaired")]
    public Ref<Person>? Chair { get; init; }

    /// <summary>The post the chair held.</summary>
    [Display(Name = "Chair's post")]
    public string? ChairPost { get; init; }

    /// <summary>What was to be discussed.</summary>
    [Display(Name = "Agenda")]
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    /// <summary>Who attended, in which capacity.</summary>
    [Display(Name = "Attendance")]
    public IReadOnlyList<Attendance> Attendance { get; init; } = [];

    /// <summary>The minute.</summary>
    [Display(Name = "Minute")]
    public Minute? Minute { get; init; }

    /// <summary>What was decided.</summary>
    [Display(Name = "Decisions")]
    public IReadOnlyList<MeetingDecision> Decisions { get; init; } = [];

    /// <summary>Tasks given to someone.</summary>
    [Display(Name = "Actions arising")]
    public IReadOnlyList<MeetingAction> ActionsArising { get; init; } = [];

    /// <summary>The records the meeting spoke of.</summary>
    [Display(Name = "Discussed", GroupName = "What it was about"), Relation("Discussed", "Discussed at")]
    public IReadOnlyList<AnyRef> Discussed { get; init; } = [];

    /// <summary>The strands it touched, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <summary>Whether a minute can be read, for lists.</summary>
    [JsonIgnore, Facet, Display(Name = "Minute")]
    public string MinuteState => Minute?.State is { } state ? state.Slug : NoMinuteKnown;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Above => Group?.Path;

    /// <inheritdoc/>
    [JsonIgnore]
    public override Ledger.Audience StartsFor => Ledger.Audience.Staff;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => Minute is { State: not Meetings.MinuteState.NotPublished } or { Paragraphs.Count: > 0 } ? "A minute takes two people." : null;

    /// <inheritdoc/>
    public override string? WhyChangeTakesTwo(Content? earlier)
    {
        var was = earlier as Meeting;
        return base.WhyChangeTakesTwo(earlier)
            ?? (Differ(Decisions, was?.Decisions ?? []) || Differ(TasksOf(this), TasksOf(was)) ? "What a meeting decided takes two people." : null)
            ?? (FilesOf(this).Count > 0 && Differ(FilesOf(this), FilesOf(was)) ? "A file of a meeting that was held may be its minute. It takes two people." : null);
    }

    // What became of a task is added later, by whoever hears of it.
    private static IEnumerable<MeetingAction> TasksOf(Meeting? meeting) => meeting?.ActionsArising.Select(a => a with { Outcome = null }) ?? [];

    // Papers are put beside a meeting before it is held.
    private static IReadOnlyList<Attachment> FilesOf(Meeting? meeting) => meeting is { MeetingState: Meetings.MeetingState.Held } ? meeting.Attachments : [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => MeetingState.Slug;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsSettled => true;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => HeldOn;

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() =>
        [
            .. EndsAt <= StartsAt ? new[] { new ValidationResult("The meeting ends before it starts. Check both times.", ["endsAt"]) } : [],
            .. NotBefore(Minute?.PublishedOn, HeldOn, "minute.publishedOn", "The minute is published before the meeting was held. Check both dates."),
        ];

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> ProblemsOn(DateOnly day) =>
        MeetingState == Meetings.MeetingState.Held && HeldOn?.Earliest > day
            ? [new ValidationResult($"It says that the meeting was held, and {HeldOn} is in the future. Choose “Planned”, or correct the date.", ["meetingState"])]
            : [];

    /// <inheritdoc/>
    public bool TookPlace(DateOnly day) => MeetingState == Meetings.MeetingState.Held && HeldOn?.Earliest <= day;

    /// <inheritdoc/>
    public bool IsToCome(DateOnly day) => MeetingState == Meetings.MeetingState.Planned && HeldOn?.Latest >= day;

    /// <inheritdoc/>
    public MinuteStanding MinuteOn(DateOnly day, bool isKeptByProgramme) => MinuteLag.Of(this, day, isKeptByProgramme);

    /// <inheritdoc/>
    public IEnumerable<OpenTask> OpenTasks() =>
        ActionsArising.Where(a => string.IsNullOrWhiteSpace(a.Outcome)).Select(a => new OpenTask(a.Text, a.Person, a.Due));
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>It took place.</summary>
    Held,

    /// <summary>It is to take place.</summary>
    Planned,

    /// <summary>It did not take place.</summary>
    Cancelled,
}

/// <summary>An item on the agenda.</summary>
public sealed record AgendaItem
{
    /// <summary>Its number.</summary>
    [Display(Name = "Number")]
    public string? Number { get; init; }

    /// <summary>What it is.</summary>
    [Required, Display(Name = "Item")]
    public string Item { get; init; } = "";

    /// <summary>Papers put to it.</summary>
    [Display(Name = "Papers"), Relation("Paper", "Put to the meeting")]
    public IReadOnlyList<AnyRef> Papers { get; init; } = [];
}
