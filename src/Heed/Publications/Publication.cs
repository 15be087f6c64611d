using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Publications;

/// <summary>A published document. <c>/publications/{name}</c>.</summary>
public sealed record Publication : Content, Records.ITakesComments
{
    /// <summary>What sort of document.</summary>
    [Display(Name = "Kind of publication"), Facet]
    public PublicationKind? Kind { get; init; }

    /// <summary>Who published it.</summary>
    [Display(Name = "Publisher"), Relation("Published by", "Published", InStory = false)]
    public IReadOnlyList<Ref<Body>> Publisher { get; init; } = [];

    /// <summary>When; null when not given in our sources.</summary>
    [Display(Name = "Published on")]
    public FuzzyDate? PublishedOn { get; init; }

    /// <summary>For whom.</summary>
    [Display(Name = "For")]
    public string? Audience { get; init; }

    /// <summary>The strands it belongs to, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <summary>Publications it expands on.</summary>
    [Display(Name = "Expands on", GroupName = "Other records"), Relation("Expands on", "Expanded on by")]
    public IReadOnlyList<Ref<Publication>> ExpandsOn { get; init; } = [];

    /// <summary>Publications it replaces.</summary>
    [Display(Name = "Replaces"), Relation("Replaces", "Replaced by")]
    public IReadOnlyList<Ref<Publication>> Replaces { get; init; } = [];

    /// <summary>The publication it is part of.</summary>
    [Display(Name = "Part of"), Relation("Part of", "Has as a part")]
    public Ref<Publication>? PartOf { get; init; }

    /// <summary>What it puts into effect or reports on.</summary>
    [Display(Name = "Implements"), Relation("Implements", "Implemented by")]
    public IReadOnlyList<AnyRef> Implements { get; init; } = [];

    /// <summary>What it is about besides, or reports on.</summary>
    [Display(Name = "About"), Relation("About", "Subject of")]
    public IReadOnlyList<AnyRef> About { get; init; } = [];

    /// <summary>Where it can be read.</summary>
    [Display(Name = "Where to read it")]
    public IReadOnlyList<WebPart> Where { get; init; } = [];

    /// <summary>Since when it holds.</summary>
    [Display(Name = "In force from", GroupName = "In force")]
    public FuzzyDate? InForceFrom { get; init; }

    /// <summary>Until when it held.</summary>
    [Display(Name = "In force to")]
    public FuzzyDate? InForceTo { get; init; }

    /// <summary>By when it is to be looked at again.</summary>
    [Display(Name = "Review by")]
    public FuzzyDate? ReviewBy { get; init; }

    /// <summary>Until when it takes comments.</summary>
    [Display(Name = "Comments open until", GroupName = "Comments")]
    public FuzzyDate? CommentsOpenUntil { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() => NotBefore(InForceTo, InForceFrom, "inForceTo", "It stops being in force before it starts. Check both dates.");

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => PublishedOn;

    bool Records.ITakesComments.TakesCommentsBySetting => true;
}

/// <summary>A page or file of a publication.</summary>
public sealed record WebPart
{
    /// <summary>What it is called.</summary>
    [Required, Display(Name = "Title")]
    public string Title { get; init; } = "";

    /// <summary>Its public address.</summary>
    [Required, Display(Name = "Address"), NotSearched]
    public string Address { get; init; } = "";
}
