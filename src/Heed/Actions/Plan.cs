using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Publications;
using Heed.Records;

namespace Heed.Actions;

[Display(GroupName = "Recommendations and actions",
    Description = "An action plan with numbered actions of its own, usually for one strand. Add it before its actions.")]
public sealed record Plan : Content, INamed, IHasDatedFacts
{
    [Display(Name = "Strand", Description = "The areas of work it belongs to. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    [Relation("Owned by", "Owns the plan", InStory = false)]
    [Display(Name = "Owner", Description = "The organisation responsible for the plan.")]
    public Ref<Body>? Owner { get; init; }

    [Display(Name = "Published as", Description = "The publication that sets out the plan."), Relation("Set out in", "Plan")]
    public Ref<Publication>? Publication { get; init; }

    [Display(Name = "Number of actions", Description = "How many actions the plan says it has, in figures, such as 44.")]
    public int? ActionCount { get; init; }

    [Display(Name = "Period", Description = "The years the plan covers, such as “2016 to 2018”.")]
    public FuzzyDate? Period { get; init; }

    [Display(Name = "Outcomes", Description = "What the plan aims to achieve, one outcome in each box.")]
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    [Display(Name = "Reported progress", Description = "How many actions a progress report gave each status, such as “17 complete”.")]
    public IReadOnlyList<ReportedCount> ReportedCounts { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => Period;

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<FuzzyDate?> Promised => [Period];

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts() =>
        ReportedCounts.GroupBy(c => c.AsAt)
            .Select(g => new Fact(g.Key, T($"Progress reported: {string.Join(", ", g.Select(c => $"{c.Count} {c.State}"))}")));
}

/// <summary>How many actions of a plan a report put in a state, in the report's own words.</summary>
[DisplayName("Status")]
public sealed record ReportedCount
{
    [Required, Display(Name = "Status", Description = "The status in the report’s own words, such as “in progress”.")]
    public string State { get; init; } = "";

    [Display(Name = "Number", Description = "How many actions had this status, in figures.")]
    public int Count { get; init; }

    [Display(Name = "As at", Description = "The date the figures describe, which may be earlier than the date of the report.")]
    public FuzzyDate? AsAt { get; init; }

    [Display(Name = "Source", Description = "The report that gives these figures.")]
    public Source? Source { get; init; }
}
