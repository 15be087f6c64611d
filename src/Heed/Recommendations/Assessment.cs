using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>Someone else's judgement of a recommendation or action, kept apart from what the owner reports. <c>/assessments/{name}</c>.</summary>
public sealed record Assessment : Content, ITellsOthers
{
    /// <summary>What is judged.</summary>
    [Required, Display(Name = "Judges"), Relation("Judges", "Independently assessed")]
    public AnyRef? Of { get; init; }

    /// <summary>The judgement.</summary>
    [Required, Display(Name = "Judgement"), Facet]
    public Judgement? Judgement { get; init; }

    /// <summary>What the source itself calls the judgement, word for word, such as "amber".</summary>
    [StringLength(300), Display(Name = "The judgement in their own words")]
    public string? InTheirWords { get; init; }

    /// <summary>The body that judges.</summary>
    [Required, Display(Name = "By"), Relation("Assessed by", "Assessed", InStory = false)]
    public Ref<Body>? By { get; init; }

    /// <summary>When it was given.</summary>
    [Display(Name = "On"), HasHappened]
    public FuzzyDate? AssessedOn { get; init; }

    /// <summary>Its reasons, Markdown.</summary>
    [Display(Name = "Reasons")]
    public Prose? Reasons { get; init; }

    /// <summary>What it rests on.</summary>
    [Display(Name = "Evidence")]
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override Ledger.Audience StartsFor => Ledger.Audience.Staff;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => "An assessment takes two people.";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => Judgement.Slug;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => AssessedOn;

    /// <inheritdoc/>
    public IEnumerable<Fact> FactsFor(string path, DateOnly since) =>
        Of?.Path == path ? [new Fact(AssessedOn, $"Judged independently: “{Judgement.Label}”", null, Title)] : [];
}

/// <summary>How an independent assessor judges delivery.</summary>
public enum Judgement
{
    /// <summary>Done.</summary>
    Met,

    /// <summary>On the way to being done.</summary>
    [Display(Name = "Likely to be met")]
    Likely,

    /// <summary>Some of it.</summary>
    [Display(Name = "Partly met")]
    Partly,

    /// <summary>Not done.</summary>
    [Display(Name = "Not met")]
    NotMet,

    /// <summary>Worse than before.</summary>
    [Display(Name = "Gone backwards")]
    GoneBackwards,
}
