using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Events;

[Display(GroupName = "Publications and news",
    Description = "Something a person in office said in public, in Parliament or a press release. "
        + "If it contains a promise, add a commitment too.")]
public sealed record Statement : Content
{
    [Display(Name = "Said by", Description = "The person who made the statement."), Relation("Said by", "Said")]
    public Ref<Person>? By { get; init; }

    [Display(Name = "Post at the time", Description = "The post they held at the time, such as “Deputy First Minister”.")]
    public string? Post { get; init; }

    [Display(Name = "Said on", Description = "The day the statement was made."), HasHappened]
    public FuzzyDate? SaidOn { get; init; }

    [Display(Name = "Where", Description = "The place or document, such as “Scottish Parliament” or “press release”.")]
    public string? Where { get; init; }

    [Display(Name = "Wording", Description = "Whether the text below is word for word or a summary.")]
    public Recommendations.Wording? Wording { get; init; }

    [Display(Name = "Words", Description = "What they said, word for word if you can.")]
    public Prose? Words { get; init; }

    [Relation("About", "Statement")]
    [Display(Name = "About", Description = "The recommendations, actions or other records the statement is about.")]
    public IReadOnlyList<AnyRef> About { get; init; } = [];

    [Display(Name = "Strand", Description = "The areas of work it covers. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => SaidOn;
}
