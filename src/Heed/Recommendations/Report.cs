using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
using Heed.Publications;
using Heed.Records;

namespace Heed.Recommendations;

[Display(GroupName = "Recommendations and actions",
    Description = "A report that makes recommendations, from an independent review or inquiry. Add it before its recommendations.")]
public sealed record Report : Content, INamed, IHasDatedFacts
{
    [Display(Name = "Author", Description = "The person, review group or inquiry that wrote it.")]
    public string? Author { get; init; }

    [Relation("Written by", "Wrote")]
    [Display(Name = "Written by the group", Description = "The group that wrote it, if that group has a record here.")]
    public Ref<Groups.Group>? Group { get; init; }

    [Relation("Commissioned by", "Commissioned")]
    [Display(Name = "Commissioned by", Description = "The organisation that asked for the report.")]
    public Ref<Body>? CommissionedBy { get; init; }

    [Display(Name = "Published on", Description = "The day the report was published.")]
    public FuzzyDate? PublishedOn { get; init; }

    [Display(Name = "Identifiers", Description = "Its ISBN, ISSN, command paper number or DOI, one in each row.")]
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    [Relation("Published as", "Report", InStory = false)]
    [Display(Name = "Publication", Description = "The publication record for the same document, if there is one.")]
    public Ref<Publication>? Publication { get; init; }

    [Display(Name = "Number of recommendations", Description = "How many recommendations the report makes, in figures, such as 12.")]
    public int? RecommendationCount { get; init; }

    [Display(Name = "Contents", Description = "How the report is organised, and how it groups its recommendations.")]
    public Prose? Contents { get; init; }

    [Display(Name = "Reported progress", GroupName = "Figures",
        Description = "How many recommendations a progress report gave each status, one row for each date and source.")]
    public IReadOnlyList<ReportedCounts> Counts { get; init; } = [];

    [Display(Name = "Figures", Description = "Amounts of money and other figures that matter, each with its unit and source.")]
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts() => ReportedCounts.Told(Counts);

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() =>
        [.. Identifier.Problems(Identifiers), .. ReportedCounts.Problems(Counts)];

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => PublishedOn;
}
