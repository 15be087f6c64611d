using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Risks;

/// <remarks>Only the public text is content of a public edition; the internal text belongs in an edition for staff.</remarks>
[Display(GroupName = "Decisions and risks",
    Description = "Something that could stop or delay delivery, or already has. Only staff can see it until you choose otherwise.")]
public sealed record Risk : Content
{
    [Display(Name = "Risk or issue", Description = "Whether it might happen, or has already happened."), Facet]
    public RiskKind? Kind { get; init; }

    [Display(Name = "Strand", Description = "The areas of work it affects. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    [Relation("Raised by", "Raised the risk")]
    [Display(Name = "Raised by", Description = "The person, group or organisation that raised it.")]
    public AnyRef? RaisedBy { get; init; }

    [Display(Name = "Raised on", Description = "The day it was first raised.")]
    public FuzzyDate? RaisedOn { get; init; }

    [Relation("Threatens", "Threatened by")]
    [Display(Name = "Threatens", Description = "The actions, recommendations or other records it could stop or delay.")]
    public IReadOnlyList<AnyRef> Threatens { get; init; } = [];

    [Display(Name = "Likelihood", Description = "How likely it is to happen.")]
    public RiskLevel Likelihood { get; init; }

    [Display(Name = "Impact", Description = "How serious it would be if it happened.")]
    public RiskLevel Impact { get; init; }

    [Required, Display(Name = "Public text", Description = "What readers see if you publish this risk. Leave out anything confidential.")]
    public Prose? PublicText { get; init; }

    [Display(Name = "Response", Description = "What is being done to prevent it or reduce the harm.")]
    public Prose? Response { get; init; }

    [Relation("Owned by", "Owns the risk", InStory = false)]
    [Display(Name = "Owner", Description = "The organisation responsible for the response.")]
    public Ref<People.Body>? Owner { get; init; }

    [Display(Name = "Closed on", Description = "The day the risk ended. Leave empty while it is open."), HasHappened]
    public FuzzyDate? ClosedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override Ledger.Audience StartsFor => Ledger.Audience.Staff;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => ClosedOn is null ? "open" : "closed";

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsSettled => ClosedOn is not null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => RaisedOn;
}

/// <summary>A risk may come true; an issue has.</summary>
public enum RiskKind
{
    [Display(Description = "It might happen.")]
    Risk,

    [Display(Description = "It has already happened.")]
    Issue,
}

/// <summary>How likely or how bad.</summary>
public enum RiskLevel
{
    [Display(Name = "Not given", Description = "Nobody has assessed it.")]
    NotGiven,

    [Display(Description = "It is unlikely, or would do little harm.")]
    Low,

    [Display(Description = "It could well happen, or would do some harm.")]
    Medium,

    [Display(Description = "It is likely, or would do serious harm.")]
    High,
}
