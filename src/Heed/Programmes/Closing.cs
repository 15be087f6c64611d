using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Programmes;

/// <summary>The end of a programme: from its publication on, the record is read-only.</summary>
[DisplayName("Closing")]
public sealed record Closing
{
    [Required, HasHappened]
    [Display(Name = "Closed on", Description = "The day the programme ended. Readers see it.")]
    public FuzzyDate? On { get; init; }

    [Required, StringLength(300)]
    [Display(Name = "Notice",
        Description = "Why it closed and who to ask now, in a sentence or two. Readers see it first on every page.")]
    public string Notice { get; init; } = "";

    [StringLength(40)]
    [Display(Name = "Followed by",
        Description = "The short name of the programme on this site that took over, such as “cpip”. Leave empty if there is none.")]
    public string? FollowedBy { get; init; }

    /// <summary>The day and the notice, as readers see them.</summary>
    [JsonIgnore]
    public string Sentence => On is null ? Notice : $"{T($"This programme closed on {On}.")} {Notice}";
}
