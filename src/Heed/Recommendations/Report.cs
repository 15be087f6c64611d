using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Publications;

namespace Heed.Recommendations;

/// <summary>The document that made recommendations. <c>/reports/{name}</c>.</summary>
public sealed record Report : Content
{
    /// <summary>Who wrote it: a review group, an inquiry, a person.</summary>
    [Display(Name = "Author")]
    public string? Author { get; init; }

    /// <summary>The group that wrote it.</summary>
    [Display(Name = "Written by the group"), Relation("Written by", "Wrote")]
    public Ref<Groups.Group>? Group { get; init; }

    /// <summary>Who asked for it.</summary>
    [Display(Name = "Commissioned by"), Relation("Commissioned by", "Commissioned")]
    public Ref<Body>? CommissionedBy { get; init; }

    /// <summary>When it was published.</summary>
    [Display(Name = "Published on")]
    public FuzzyDate? PublishedOn { get; init; }

    /// <summary>The same document as a publication.</summary>
    [Display(Name = "Publication"), Relation("Published as", "Is the report", InStory = false)]
    public Ref<Publication>? Publication { get; init; }

    /// <summary>How many recommendations it makes.</summary>
    [Display(Name = "Number of recommendations")]
    public int? RecommendationCount { get; init; }

    /// <summary>How its recommendations are ordered, what is known of its contents, Markdown.</summary>
    [Display(Name = "Contents")]
    public Prose? Contents { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => PublishedOn;
}
