using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Design;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.People;

namespace Heed.Groups;

[Display(GroupName = "Groups and meetings",
    Description = "One meeting of a group, with its agenda, attendance and minute. Only staff can see it until you choose otherwise.")]
public sealed record Meeting : Content
{
    /// <summary>What lists say of the minute when nobody has said where it stands.</summary>
    public const string NoMinuteKnown = "not-known";

    [Required, Display(Name = "Group", Description = "The group this is a meeting of."), Relation("Meeting of", "Met")]
    public Ref<Group>? Group { get; init; }

    [Required, Display(Name = "Date", Description = "The day of the meeting. If you only know the month, leave the day empty.")]
    public FuzzyDate? HeldOn { get; init; }

    [Display(Name = "Starts at", Description = "UK time, such as 9.30am or 14:30.")]
    public TimeOnly? StartsAt { get; init; }

    [Display(Name = "Ends at", Description = "UK time, such as 11am or 16:00.")]
    public TimeOnly? EndsAt { get; init; }

    [Display(Name = "How it met", Description = "Whether people met in one place, online or both. Leave empty if you do not know.")]
    public MeetingFormat? Format { get; init; }

    [Display(Name = "Place", Description = "The venue, such as “St Andrew’s House, Edinburgh”. Leave empty for a meeting online.")]
    public string? Place { get; init; }

    [Required]
    [Display(Name = "Status",
        Description = "Whether the meeting is planned, took place or was cancelled. Update this after the day of the meeting.")]
    public MeetingState? MeetingState { get; init; }

    [Display(Name = "Chair", Description = "The person who chaired this meeting."), Relation("Chaired by", "Chaired")]
    public Ref<Person>? Chair { get; init; }

    [Display(Name = "Chair's post", Description = "The post the chair held at the time, such as “Minister for Children and Young People”.")]
    public string? ChairPost { get; init; }

    [Display(Name = "Agenda", Description = "The items for discussion, in order, with any papers.")]
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    [Display(Name = "Attendance", Description = "Who was there, who sent apologies and who came as a deputy.")]
    public IReadOnlyList<Attendance> Attendance { get; init; } = [];

    [Display(Name = "Minute", Description = "The group’s record of the meeting, and how close it is to being agreed and published.")]
    public Minute? Minute { get; init; }

    [Display(Name = "Decisions", Description = "What the meeting decided, one decision in each row. A second person must approve this.")]
    public IReadOnlyList<MeetingDecision> Decisions { get; init; } = [];

    [Display(Name = "Actions arising",
        Description = "Tasks the meeting gave to someone. The programme’s own actions have records of their own.")]
    public IReadOnlyList<MeetingAction> ActionsArising { get; init; } = [];

    [Relation("Discussed", "Discussed at")]
    [Display(Name = "Discussed", GroupName = "What it was about",
        Description = "The recommendations, actions and other records the meeting talked about. Their pages then link to this meeting.")]
    public IReadOnlyList<AnyRef> Discussed { get; init; } = [];

    [Display(Name = "Strand", Description = "The areas of work the meeting covered. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <summary>Where it met, in words that follow "met": "at Victoria Quay and online"; null when not known.</summary>
    [JsonIgnore]
    public string? Where =>
        (Place, Format) switch
        {
            ({ } place, MeetingFormat.Hybrid or MeetingFormat.Online) => $"at {place} and online",
            ({ } place, _) => $"at {place}",
            (null, MeetingFormat.Online) => "online",
            _ => null,
        };

    /// <summary>Whether a minute can be read, for lists.</summary>
    [JsonIgnore, Facet, Display(Name = "Minute")]
    public string MinuteState => Minute?.State is { } state ? state.Slug : NoMinuteKnown;

    /// <inheritdoc/>
    [JsonIgnore]
    public override Ledger.Audience StartsFor => Ledger.Audience.Staff;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => Minute is { State: not Groups.MinuteState.NotPublished } or { Paragraphs.Count: > 0 }
        ? "A second person must approve a minute." : null;

    /// <inheritdoc/>
    public override string? WhyChangeTakesTwo(Content? earlier)
    {
        var was = earlier as Meeting;
        return base.WhyChangeTakesTwo(earlier)
            ?? (Differ(Decisions, was?.Decisions ?? []) || Differ(TasksOf(this), TasksOf(was))
                ? "A second person must approve what a meeting decided." : null)
            ?? (FilesOf(this).Count > 0 && Differ(FilesOf(this), FilesOf(was))
                ? "A file of a meeting that was held may be its minute. A second person must approve it." : null);
    }

    // What became of a task is added later, by whoever hears of it.
    private static IEnumerable<MeetingAction> TasksOf(Meeting? meeting) => meeting?.ActionsArising.Select(a => a with { Outcome = null })
        ?? [];

    // Papers are put beside a meeting before it is held.
    private static IReadOnlyList<Attachment> FilesOf(Meeting? meeting) => meeting is { MeetingState: Groups.MeetingState.Held }
        ? meeting.Attachments : [];

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
            .. NotBefore(
                Minute?.PublishedOn, HeldOn, "minute.publishedOn",
                "The minute is published before the meeting was held. Check both dates."),
        ];

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> ProblemsOn(DateOnly day) =>
        MeetingState == Groups.MeetingState.Held && HeldOn?.Earliest > day
            ? [new ValidationResult(
                $"The meeting cannot have been held: {HeldOn} is in the future. Choose “Planned”, or correct the date.",
                ["meetingState"])]
            : [];

    /// <summary>Whether it took place, as far as known on a day.</summary>
    public bool TookPlace(DateOnly day) => MeetingState == Groups.MeetingState.Held && HeldOn?.Earliest <= day;

    /// <summary>Whether it is planned for a later day.</summary>
    public bool IsToCome(DateOnly day) => MeetingState == Groups.MeetingState.Planned && HeldOn?.Latest >= day;

    /// <summary>
    /// Where its minute stands on a day. In a programme that keeps the record itself, one that it says nothing of is not published.
    /// </summary>
    public MinuteStanding MinuteOn(DateOnly day, bool isKeptByProgramme) => MinuteLag.Of(this, day, isKeptByProgramme);

    /// <summary>The tasks it gave that have no outcome yet.</summary>
    public IEnumerable<OpenTask> OpenTasks() =>
        ActionsArising.Where(a => string.IsNullOrWhiteSpace(a.Outcome)).Select(a => new OpenTask(a.Text, a.Person, a.Due));
}

/// <summary>How people met.</summary>
public enum MeetingFormat
{
    [Display(Name = "In person", Description = "Everyone met in one place.")]
    InPerson,

    [Display(Description = "Everyone joined by video or telephone.")]
    Online,

    [Display(Name = "In person and online", Description = "Some met in one place and others joined them online.")]
    Hybrid,
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    [Display(Description = "The meeting took place.")]
    [State(TagColour.Green)]
    Held,

    [Display(Description = "The meeting has not happened yet.")]
    [State(TagColour.Blue)]
    Planned,

    [Display(Description = "The meeting did not take place.")]
    [State(TagColour.Red)]
    Cancelled,
}

public sealed record AgendaItem
{
    [Display(Name = "Number", Description = "The number on the agenda, such as 3 or 3(a).")]
    public string? Number { get; init; }

    [Required, Display(Name = "Item", Description = "The subject, as worded on the agenda.")]
    public string Item { get; init; } = "";

    [Relation("Paper", "Put to the meeting")]
    [Display(Name = "Papers", Description = "Records of the papers for this item, such as a publication or a submission.")]
    public IReadOnlyList<AnyRef> Papers { get; init; } = [];
}
