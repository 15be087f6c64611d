using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Groups;

/// <summary>A group that leads, advises, reviews or does part of the programme. <c>/groups/{name}</c>.</summary>
public sealed record Group : Content, ISeatsPeople
{
    /// <summary>What sort of group it is.</summary>
    [Display(Name = "Kind of group"), Facet]
    public GroupKind? Kind { get; init; }

    /// <summary>Other names it went by.</summary>
    [Display(Name = "Also known as")]
    public IReadOnlyList<Programmes.Alias> Aliases { get; init; } = [];

    /// <summary>The strands it works on, by short name.</summary>
    [Display(Name = "Strand", GroupName = "What it is for"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <summary>What it is for, Markdown.</summary>
    [Display(Name = "Remit")]
    public Prose? Remit { get; init; }

    /// <summary>What is expected of members, Markdown.</summary>
    [Display(Name = "What members undertake")]
    public Prose? Expectations { get; init; }

    /// <summary>What brought it about.</summary>
    [Display(Name = "Set up by", GroupName = "How it works"), Relation("Set up by", "Set up the group")]
    public AnyRef? EstablishedBy { get; init; }

    /// <summary>How often it meets.</summary>
    [Display(Name = "Meets")]
    public Cadence? Cadence { get; init; }

    /// <summary>The group it reports to.</summary>
    [Display(Name = "Reports to the group"), Relation("Reports to", "Is reported to by", InStory = false)]
    public Ref<Group>? ReportsTo { get; init; }

    /// <summary>To whom else it answers, such as "Scottish Ministers".</summary>
    [Display(Name = "Answers to")]
    public string? AnswersTo { get; init; }

    /// <summary>Who runs it: dates, papers, minute.</summary>
    [Display(Name = "Secretariat")]
    public string? Secretariat { get; init; }

    /// <summary>Chairs and members, present and former.</summary>
    [Display(Name = "Members")]
    public IReadOnlyList<Membership> Members { get; init; } = [];

    /// <summary>When it was set up.</summary>
    [Display(Name = "Opened", GroupName = "Opened and closed")]
    public FuzzyDate? Opened { get; init; }

    /// <summary>When it ended.</summary>
    [Display(Name = "Closed"), HasHappened]
    public FuzzyDate? Closed { get; init; }

    /// <summary>When it was last seen at work, where its end is not known: until when a reader can rely on it.</summary>
    [Display(Name = "Last seen"), HasHappened]
    public FuzzyDate? LastSeen { get; init; }

    /// <summary>The group that took over.</summary>
    [Display(Name = "Succeeded by"), Relation("Succeeded by", "Succeeds")]
    public Ref<Group>? SucceededBy { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => Closed is null ? "no-end-known" : "closed";

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() => NotBefore(Closed, Opened, "closed", "The group was closed before it was set up. Check both dates.");

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
            new Seat(m.Person, m.Body, m.Post, m.Role.Label, Held.Words(m.From, m.To, m.DatesAreSightings)),
            m.Deputy is null ? null : new Seat(m.Deputy, null, null, "Deputy", Held.Words(m.From, m.To, m.DatesAreSightings)),
        }).OfType<Seat>();
}

/// <summary>The sorts of group.</summary>
public enum GroupKind
{
    /// <summary>Leads a programme or field.</summary>
    Leadership,

    /// <summary>Advises.</summary>
    Advisory,

    /// <summary>Reviews and recommends.</summary>
    Review,

    /// <summary>Steers a piece of work.</summary>
    Steering,

    /// <summary>Puts something into practice.</summary>
    Implementation,

    /// <summary>Watches over delivery.</summary>
    Oversight,

    /// <summary>Set up for one job, then closed.</summary>
    [Display(Name = "Short-life working group")]
    ShortLifeWorking,

    /// <summary>A standing working group.</summary>
    [Display(Name = "Working group")]
    Working,

    /// <summary>Brings people together to exchange.</summary>
    Network,

    /// <summary>None of these, or not given in our sources.</summary>
    Other,
}
