using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
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

    [Display(Name = "Reported progress",
        Description = "How many actions a progress report gave each status, one row for each date and source.")]
    public IReadOnlyList<ReportedCounts> Counts { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => Period;

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<FuzzyDate?> Promised => [Period];

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts() => ReportedCounts.Told(Counts);

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() => ReportedCounts.Problems(Counts);
}
