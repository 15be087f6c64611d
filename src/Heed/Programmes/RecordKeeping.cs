using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;

namespace Heed.Programmes;

/// <summary>Who keeps the record of a programme, and how: what its silence means.</summary>
public sealed record RecordKeeping
{
    [Required]
    [Display(Name = "Who keeps this record",
        Description = "Choose who keeps this record. Only a record the programme keeps itself can call a progress report overdue.")]
    public KeepingWay? How { get; init; }

    [StringLength(200)]
    [Display(Name = "Kept by",
        Description = "The team or organisation, such as “Child Protection Unit, Scottish Government”. Readers see it.")]
    public string? By { get; init; }

    [StringLength(200)]
    [Display(Name = "Contact", Description = "Where readers can report a mistake: an email address, web page or phone number.")]
    public string? Contact { get; init; }

    [Display(Name = "Last checked on", Description = "The last day someone compared the whole record with its sources. Readers see it.")]
    public FuzzyDate? CheckedOn { get; init; }

    [StringLength(300)]
    [Display(Name = "Notice on every page",
        Description = "Shown first on every page and email, such as “This is a demonstration”. Leave empty if you have nothing to say.")]
    public string? Notice { get; init; }

    /// <summary>How it is kept, and by whom, in a sentence; null when neither is said.</summary>
    [JsonIgnore]
    public string? Sentence =>
        (How, By) switch
        {
            (KeepingWay.Compiled, { } by) => T($"Compiled from public sources by {by}."),
            (KeepingWay.Compiled, null) => T("Compiled from public sources, not by the programme."),
            (KeepingWay.ByProgramme, { } by) => T($"Kept by the programme: {by}."),
            (KeepingWay.ByProgramme, null) => T("Kept by the programme."),
            (null, { } by) => T($"Kept by {by}."),
            _ => null,
        };
}

/// <summary>How the record of a programme is kept.</summary>
public enum KeepingWay
{
    [Display(Name = "Kept by the programme",
        Description = "The people who run the programme keep it. Where it is silent, nobody has reported anything.")]
    ByProgramme,

    [Display(Name = "Compiled from public sources, not by the programme",
        Description = "Someone else compiles it from published documents. Things may have happened that it does not show.")]
    Compiled,
}
