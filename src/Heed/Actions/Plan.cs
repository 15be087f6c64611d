using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Publications;
using Heed.Records;

namespace Heed.Actions;

/// <summary>An action plan with numbered actions of its own. <c>/plans/{name}</c>.</summary>
public sealed record Plan : Content, ITellsFacts
{
    /// <summary>The strands it belongs to, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <summary>The body answerable for it.</summary>
    [Display(Name = "Owner"), Relation("Owned by", "Owns the plan", InStory = false)]
    public Ref<Body>? Owner { get; init; }

    /// <summary>The document that sets it out.</summary>
    [Display(Name = "Published as"), Relation("Set out in", "Sets out the plan")]
    public Ref<Publication>? Publication { get; init; }

    /// <summary>How many actions it has.</summary>
    [Display(Name = "Number of actions")]
    public int? ActionCount { get; init; }

    /// <summary>The time it covers.</summary>
    [Display(Name = "Period")]
    public FuzzyDate? Period { get; init; }

    /// <summary>What it is to reach.</summary>
    [Display(Name = "Outcomes")]
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Counts by state as some report gave them.</summary>
    [Display(Name = "States as reported")]
    public IReadOnlyList<ReportedCount> ReportedCounts { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => Period;

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<FuzzyDate?> Promised => [Period];

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts() =>
        ReportedCounts.GroupBy(c => c.AsAt).Select(g => new Fact(g.Key, $"States of its actions reported: {string.Join(", ", g.Select(c => $"{c.Count} {c.State}"))}"));
}

/// <summary>How many actions of a plan a report put in a state, in the report's own words.</summary>
public sealed record ReportedCount
{
    /// <summary>The state as the report calls it.</summary>
    [Required, Display(Name = "State")]
    public string State { get; init; } = "";

    /// <summary>How many.</summary>
    [Display(Name = "Number")]
    public int Count { get; init; }

    /// <summary>The date of the figures.</summary>
    [Display(Name = "As at")]
    public FuzzyDate? AsAt { get; init; }

    /// <summary>Where this is known from.</summary>
    [Display(Name = "Source")]
    public Source? Source { get; init; }
}
