using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Updates;

/// <summary>A numbered public post. <c>/updates/{number}</c>; "10 part 2" stands at <c>/updates/10-part-2</c>.</summary>
public sealed record Update : Content, Records.ITakesComments
{
    /// <summary>Its number as people say it, such as "5" or "10 part 2".</summary>
    [Required, Display(Name = "Number")]
    public string Number { get; init; } = "";

    /// <summary>The day it was posted.</summary>
    [Required, Display(Name = "Posted on")]
    public FuzzyDate? PostedOn { get; init; }

    /// <summary>How far the text below is the original.</summary>
    [Display(Name = "The words are")]
    public Recommendations.Wording? Wording { get; init; }

    /// <summary>The text, Markdown; mentions of records are links.</summary>
    [Display(Name = "Text")]
    public Prose? Body { get; init; }

    /// <summary>Until when it takes comments.</summary>
    [Display(Name = "Comments open until")]
    public FuzzyDate? CommentsOpenUntil { get; init; }

    /// <summary>The strands it touches, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => PostedOn;

    bool Records.ITakesComments.TakesCommentsBySetting => false;
}
