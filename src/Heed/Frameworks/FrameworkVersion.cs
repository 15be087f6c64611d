using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Publications;

namespace Heed.Frameworks;

[Display(GroupName = "Publications and news",
    Description = "One version of a framework, with its quality indicators. Add a new version each time the framework changes.")]
public sealed record FrameworkVersion : Content
{
    [Required, Relation("Version of", "Has the version")]
    [Display(Name = "Framework", Description = "The framework this is a version of. Add the framework first.")]
    public Ref<Framework>? Framework { get; init; }

    [Required, Display(Name = "Version number", Description = "The number or year people use for it, such as 2 or 2018.")]
    public string Number { get; init; } = "";

    [Display(Name = "Published on", Description = "The day this version came out. Leave empty if no source gives it.")]
    public FuzzyDate? PublishedOn { get; init; }

    [Relation("Set out in", "Sets out the version", InStory = false)]
    [Display(Name = "Published as", Description = "The publication that sets out this version.")]
    public Ref<Publication>? Publication { get; init; }

    [Display(Name = "Quality indicators", Description = "What services are judged by, in the order of the framework, one in each row.")]
    public IReadOnlyList<QualityIndicator> Indicators { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => PublishedOn;
}

/// <summary>One thing that a framework judges a service by.</summary>
[DisplayName("Indicator")]
public sealed record QualityIndicator
{
    [Display(Name = "Number", Description = "Its number in the framework, such as 2.1. Leave empty if it has none.")]
    public string? Number { get; init; }

    [Required, Display(Name = "Title", Description = "What it looks at, such as “Impact on children and young people”.")]
    public string Title { get; init; } = "";

    [Display(Name = "Domain", Description = "The heading that it is under, such as “How well do we meet people’s needs?”.")]
    public string? Domain { get; init; }
}
