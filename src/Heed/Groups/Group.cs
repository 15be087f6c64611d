using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Records;

namespace Heed.Groups;

[Display(GroupName = "Groups and meetings",
    Description = "A group that leads, advises on, reviews or carries out part of the programme. Add it as soon as it is set up.")]
public sealed record Group : Content, IHasOtherNames, ISeatsPeople
{
    [Display(Name = "Kind of group", Description = "What the group does for the programme. Lists can be filtered by it."), Facet]
    public GroupKind? Kind { get; init; }

    [Display(Name = "Also known as", Description = "Former names and short forms, so that people who search for them find the group.")]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    [Facet]
    [Display(Name = "Strand", Description = "The areas of work the group covers. Choose all that apply.", GroupName = "What it is for")]
    public IReadOnlyList<string> Strand { get; init; } = [];

    [Display(Name = "Remit", Description = "The group’s purpose and duties, from its terms of reference if it has any.")]
    public Prose? Remit { get; init; }

    [Display(Name = "What members agree to do",
        Description = "What the group asks of its members, such as regular attendance, confidentiality or sending a deputy.")]
    public Prose? Expectations { get; init; }

    [Relation("Set up under", "Group set up")]
    [Display(Name = "Set up under", GroupName = "How it works",
        Description = "The recommendation, decision or other record that led to this group.")]
    public AnyRef? EstablishedBy { get; init; }

    [Display(Name = "How often it meets",
        Description = "How many meetings are planned, such as “four times a year”. Changing this later needs a second person.")]
    public Cadence? Cadence { get; init; }

    [Relation("Reports to", "Receives reports from", InStory = false)]
    [Display(Name = "Reports to the group", Description = "The group above this one, if it reports to another group here.")]
    public Ref<Group>? ReportsTo { get; init; }

    [Display(Name = "Also reports to", Description = "Anyone else the group reports to, such as “Scottish Ministers”.")]
    public string? AnswersTo { get; init; }

    [Display(Name = "Secretariat",
        Description = "The team that arranges its meetings, papers and minutes, such as “Child Protection Unit”.")]
    public string? Secretariat { get; init; }

    [Display(Name = "Members",
        Description = "Current and former members, including the chair. If you do not name a person, give the post or body.")]
    public IReadOnlyList<Membership> Members { get; init; } = [];

    [Display(Name = "Set up on", GroupName = "Start and end",
        Description = "The day the group was set up, or its first meeting if that is all you know.")]
    public FuzzyDate? Opened { get; init; }

    [Display(Name = "Closed on", Description = "The day the group ended. Leave empty if it still meets or you do not know."), HasHappened]
    public FuzzyDate? Closed { get; init; }

    [HasHappened]
    [Display(Name = "Last known to be active", Description = "If you do not know when the group ended, the latest date it was active.")]
    public FuzzyDate? LastSeen { get; init; }

    [Relation("Replaced by", "Replaced")]
    [Display(Name = "Replaced by", Description = "The group that continued this group’s work after it closed.")]
    public Ref<Group>? SucceededBy { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => Closed is null ? "no-end-known" : "closed";

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() =>
        NotBefore(Closed, Opened, "closed", "The group was closed before it was set up. Check both dates.");

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => Opened;

    /// <inheritdoc/>
    [JsonIgnore]
    public override Cadence? PromisedEvery => Cadence;

    /// <inheritdoc/>
    public IEnumerable<Seat> Seats() =>
        Members.SelectMany(m => new[]
        {
            new Seat(m.Person, m.Body, m.Post, m.Role.Label, TenurePhrases.Words(m.From, m.To, m.DatesAreSightings)),
            m.Deputy is null ? null : new Seat(m.Deputy, null, null, "Deputy", TenurePhrases.Words(m.From, m.To, m.DatesAreSightings)),
        }).OfType<Seat>();
}

/// <summary>The sorts of group.</summary>
public enum GroupKind
{
    [Display(Description = "Leads the programme or a whole field of work.")]
    Leadership,

    [Display(Description = "Gives advice to Ministers, officials or another group.")]
    Advisory,

    [Display(Description = "Examines something and makes recommendations.")]
    Review,

    [Display(Description = "Guides one piece of work while it is being done.")]
    Steering,

    [Display(Description = "Puts a plan or recommendation into practice.")]
    Implementation,

    [Display(Description = "Checks that what was promised is delivered.")]
    Oversight,

    [Display(Name = "Short-life working group", Description = "Set up to do one job, then closed.")]
    ShortLifeWorking,

    [Display(Name = "Working group", Description = "Does continuing work, with no planned end.")]
    Working,

    [Display(Description = "Brings people together to share experience.")]
    Network,

    [Display(Description = "Does not fit the other types, or its type is not known.")]
    Other,
}
