using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Decisions;

/// <summary>What Ministers or a body decided. <c>/decisions/{name}</c>.</summary>
public sealed record Decision : Content
{
    /// <summary>The proposal decided on.</summary>
    [Display(Name = "On the submission"), Relation("Decides", "Decided by")]
    public Ref<Submission>? Submission { get; init; }

    /// <summary>Who decided.</summary>
    [Display(Name = "By"), Relation("Decided by", "Decided")]
    public Ref<Person>? By { get; init; }

    /// <summary>The body that decided.</summary>
    [Display(Name = "By the body"), Relation("Decided by", "Decided")]
    public Ref<Body>? ByBody { get; init; }

    /// <summary>The post held by who decided.</summary>
    [Display(Name = "In the post of")]
    public string? Post { get; init; }

    /// <summary>When.</summary>
    [Display(Name = "Decided on"), HasHappened]
    public FuzzyDate? DecidedOn { get; init; }

    /// <summary>The outcome.</summary>
    [Required, Display(Name = "Outcome")]
    public Outcome? Outcome { get; init; }

    /// <summary>Why, Markdown.</summary>
    [Display(Name = "Reasons")]
    public Prose? Reasons { get; init; }

    /// <summary>What was made a condition.</summary>
    [Display(Name = "Conditions")]
    public string? Conditions { get; init; }

    /// <summary>The records it concerns.</summary>
    [Display(Name = "Concerns"), Relation("Concerns", "Decision")]
    public IReadOnlyList<AnyRef> Concerns { get; init; } = [];

    /// <summary>The strands it belongs to, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override Ledger.Audience StartsFor => Ledger.Audience.Staff;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => "A decision takes two people.";

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
    /// <summary>As proposed.</summary>
    Agreed,

    /// <summary>With changes.</summary>
    [Display(Name = "Agreed with changes")]
    AgreedWithChanges,

    /// <summary>Not agreed.</summary>
    [Display(Name = "Not agreed")]
    NotAgreed,
}
