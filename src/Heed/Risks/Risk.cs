using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Risks;

/// <summary>Something that threatens delivery. <c>/risks/{name}</c>.</summary>
/// <remarks>Only the public text is content of a public edition; the internal text belongs in an edition for staff.</remarks>
public sealed record Risk : Content
{
    /// <summary>A threat, or something that has come true.</summary>
    [Display(Name = "Kind"), Facet]
    public RiskKind? Kind { get; init; }

    /// <summary>The strands it touches, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <summary>Who raised it.</summary>
    [Display(Name = "Raised by"), Relation("Raised by", "Raised the risk")]
    public AnyRef? RaisedBy { get; init; }

    /// <summary>When.</summary>
    [Display(Name = "Raised on")]
    public FuzzyDate? RaisedOn { get; init; }

    /// <summary>What it threatens.</summary>
    [Display(Name = "Threatens"), Relation("Threatens", "Threatened by")]
    public IReadOnlyList<AnyRef> Threatens { get; init; } = [];

    /// <summary>How likely, in words.</summary>
    [Display(Name = "Likelihood")]
    public RiskLevel Likelihood { get; init; }

    /// <summary>How bad, in words.</summary>
    [Display(Name = "Impact")]
    public RiskLevel Impact { get; init; }

    /// <summary>What the public reads, Markdown.</summary>
    [Required, Display(Name = "Public text")]
    public Prose? PublicText { get; init; }

    /// <summary>What is done about it, Markdown.</summary>
    [Display(Name = "Response")]
    public Prose? Response { get; init; }

    /// <summary>The body that answers for the response.</summary>
    [Display(Name = "Owner"), Relation("Owned by", "Owns the risk", InStory = false)]
    public Ref<People.Body>? Owner { get; init; }

    /// <summary>When it ended.</summary>
    [Display(Name = "Closed on"), HasHappened]
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
    /// <summary>It may happen.</summary>
    Risk,

    /// <summary>It has happened.</summary>
    Issue,
}

/// <summary>How likely or how bad.</summary>
public enum RiskLevel
{
    /// <summary>Not given.</summary>
    [Display(Name = "Not given")]
    NotGiven,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High.</summary>
    High,
}
