using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Events;

/// <summary>Words someone said in public, in a post. <c>/statements/{name}</c>.</summary>
public sealed record Statement : Content
{
    /// <summary>Who said it.</summary>
    [Display(Name = "By"), Relation("Said by", "Said")]
    public Ref<Person>? By { get; init; }

    /// <summary>The post they held then.</summary>
    [Display(Name = "In the post of")]
    public string? Post { get; init; }

    /// <summary>When.</summary>
    [Display(Name = "Said on"), HasHappened]
    public FuzzyDate? SaidOn { get; init; }

    /// <summary>Where: Parliament, a press release ...</summary>
    [Display(Name = "Where")]
    public string? Where { get; init; }

    /// <summary>How far the words below are the speaker's.</summary>
    [Display(Name = "The words are")]
    public Recommendations.Wording? Wording { get; init; }

    /// <summary>What was said, Markdown.</summary>
    [Display(Name = "Words")]
    public Prose? Words { get; init; }

    /// <summary>The records it concerns.</summary>
    [Display(Name = "About"), Relation("About", "Statement")]
    public IReadOnlyList<AnyRef> About { get; init; } = [];

    /// <summary>The strands it touches, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => SaidOn;
}
