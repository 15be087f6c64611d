using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Design;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.People;

namespace Heed.Decisions;

[Display(GroupName = "Decisions and risks",
    Description = "What Ministers or an organisation decided, and why. Only staff can see it until you choose otherwise.")]
public sealed record Decision : Content
{
    [Relation("Decides", "Decided by")]
    [Display(Name = "Submission", Description = "The submission this decision answers, if there was one.")]
    public Ref<Submission>? Submission { get; init; }

    [Display(Name = "Decided by", Description = "The person who decided, usually a Minister."), Relation("Decided by", "Decided")]
    public Ref<Person>? By { get; init; }

    [Relation("Decided by", "Decided")]
    [Display(Name = "Decided by the body", Description = "The organisation that decided, if it was not one person.")]
    public Ref<Body>? ByBody { get; init; }

    [Display(Name = "Post at the time", Description = "The post they held at the time, such as “Cabinet Secretary for Education”.")]
    public string? Post { get; init; }

    [Display(Name = "Decided on", Description = "The day the decision was made."), HasHappened]
    public FuzzyDate? DecidedOn { get; init; }

    [Required, Display(Name = "Outcome", Description = "Whether the proposal was agreed, agreed with changes or turned down.")]
    public Outcome? Outcome { get; init; }

    [Display(Name = "Reasons", Description = "Why they decided this, in their own words if you can.")]
    public Prose? Reasons { get; init; }

    [Display(Name = "Conditions", Description = "What must happen first, or as well, such as “subject to funding in 2019”.")]
    public string? Conditions { get; init; }

    [Relation("Concerns", "Decision")]
    [Display(Name = "About", Description = "The recommendations, actions or other records the decision is about.")]
    public IReadOnlyList<AnyRef> Concerns { get; init; } = [];

    [Display(Name = "Strand", Description = "The areas of work it belongs to. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override Ledger.Audience StartsFor => Ledger.Audience.Staff;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => "A second person must approve a decision.";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => Outcome.Slug;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => DecidedOn;
}

/// <summary>How a decision came out.</summary>
public enum Outcome
{
    [Display(Description = "The proposal was agreed as it was.")]
    [State(TagColour.Green)]
    Agreed,

    [Display(Name = "Agreed with changes", Description = "The proposal was agreed, but not exactly as written.")]
    [State(TagColour.Teal)]
    AgreedWithChanges,

    [Display(Name = "Not agreed", Description = "The proposal was turned down.")]
    [State(TagColour.Red)]
    NotAgreed,
}
