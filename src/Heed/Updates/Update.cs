using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Updates;

[Display(GroupName = "Publications and news",
    Description = "A numbered public post about the programme’s progress. Write one each time you tell people what has changed.")]
public sealed record Update : Content, Records.ITakesComments
{
    [Required, Display(Name = "Number", Description = "The number people use, such as “5” or “10 part 2”.")]
    public string Number { get; init; } = "";

    [Required, Display(Name = "Posted on", Description = "The day the update went online.")]
    public FuzzyDate? PostedOn { get; init; }

    [Display(Name = "Wording", Description = "Whether the text below is the original or a summary.")]
    public Recommendations.Wording? Wording { get; init; }

    [Display(Name = "Text", Description = "The update itself. When you link to a record, that record’s page also links back here.")]
    public Prose? Body { get; init; }

    [Display(Name = "Comments open until",
        Description = "The last day people can comment on this update. Leave empty to take no comments.")]
    public FuzzyDate? CommentsOpenUntil { get; init; }

    [Display(Name = "Strand", Description = "The areas of work it covers. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => PostedOn;

    bool Records.ITakesComments.TakesCommentsBySetting => false;
}
