using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Delivery;
using Heed.Design;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.People;
using Heed.Records;

namespace Heed.Recommendations;

[Display(GroupName = "Recommendations and actions",
    Description = "An independent view of whether something was delivered, apart from what its owner reports. "
        + "Only staff can see it until you choose otherwise.")]
public sealed record Assessment : Content, IAddsToOtherTimelines
{
    [Required, Relation("Assesses", "Independently assessed")]
    [Display(Name = "What is assessed", Description = "The recommendation, action or other record that was assessed.")]
    public AnyRef? Of { get; init; }

    [StringLength(30), LabelOfPart("of")]
    [Display(Name = "Part", Description = "The part that was assessed. Leave empty for the whole.")]
    public string? Part { get; init; }

    [Relation("Assesses the response from", "Response assessed", InStory = false)]
    [Display(Name = "Assesses the response from",
        Description = "Choose the organisation if its response was assessed, rather than delivery. Readers see it beside that response.")]
    public Ref<Body>? OfResponseFrom { get; init; }

    [Required, Display(Name = "Judgement", Description = "The choice closest to what the assessor concluded."), Facet]
    public Judgement? Judgement { get; init; }

    [Display(Name = "Direction", Description = "How things changed since the last assessment, if the assessor says so.")]
    public Direction? Direction { get; init; }

    [StringLength(300)]
    [Display(Name = "The judgement in their own words",
        Description = "The assessor’s exact term, such as “amber” or “likely to be implemented”.")]
    public string? InTheirWords { get; init; }

    [Required, Relation("Assessed by", "Assessed", InStory = false)]
    [Display(Name = "Assessed by", Description = "The independent organisation, such as an audit office or inspectorate.")]
    public Ref<Body>? By { get; init; }

    [Display(Name = "Assessed on", Description = "The date of the assessment, or of the report that contains it."), HasHappened]
    public FuzzyDate? AssessedOn { get; init; }

    [Display(Name = "Reasons", Description = "Why the assessor reached this view.")]
    public Prose? Reasons { get; init; }

    [Display(Name = "Evidence", Description = "What the assessor based this view on, one item in each row.")]
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override Ledger.Audience StartsFor => Ledger.Audience.Staff;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => "A second person must approve an assessment.";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => Judgement.Slug;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => AssessedOn;

    /// <inheritdoc/>
    public IEnumerable<Fact> FactsFor(string path, FuzzyDate since) =>
        Of?.Path != path ? []
        : OfResponseFrom is not null
            ? [new Fact(AssessedOn, T($"Independent assessment of a response: “{T(Judgement.Label)}”"), null, Title)]
        : Part is { Length: > 0 } part
            ? [new Fact(AssessedOn, T($"Independent assessment of part {part}: “{T(Judgement.Label)}”"), null, Title)]
        : [new Fact(AssessedOn, T($"Independent assessment: “{T(Judgement.Label)}”"), null, Title)];
}

/// <summary>How an independent assessor judges delivery.</summary>
public enum Judgement
{
    [Display(Description = "It has been done.")]
    [State(TagColour.Green)]
    Met,

    [Display(Name = "Likely to be met", Description = "It has not been done yet, but is expected to be.")]
    [State(TagColour.Blue)]
    Likely,

    [Display(Name = "Unlikely to be met", Description = "It has not been done yet, and is not expected to be.")]
    [State(TagColour.Orange)]
    Unlikely,

    [Display(Name = "Partly met", Description = "Some of it has been done.")]
    [State(TagColour.Yellow)]
    Partly,

    [Display(Name = "Not met", Description = "It has not been done.")]
    [State(TagColour.Red)]
    NotMet,

    [Display(Name = "Gone backwards", Description = "It is further from being done than before.")]
    [State(TagColour.Red)]
    GoneBackwards,

    [Display(Name = "Another view", Description = "The assessor’s words fit no other choice. Their own words are shown.")]
    [State(TagColour.Grey)]
    Unclear,
}

/// <summary>How things changed since an assessor last looked.</summary>
public enum Direction
{
    [Display(Name = "Forwards", Description = "It is nearer to being done.")]
    Forwards,

    [Display(Name = "Backwards", Description = "It is further from being done.")]
    Backwards,

    [Display(Name = "No change", Description = "It is as far from being done as before.")]
    NoChange,
}
