using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;

namespace Heed.Programmes;

/// <summary>Who keeps the record of a programme, and how: what its silence means.</summary>
public sealed record RecordKeeping
{
    /// <summary>Whether the programme keeps it, or others compile it.</summary>
    [Required, Display(Name = "The record is", Description = "Only a record that the programme keeps itself can say that something is overdue because nobody reported it.")]
    public KeepingWay? How { get; init; }

    /// <summary>Who keeps it.</summary>
    [Display(Name = "Kept by"), StringLength(200)]
    public string? By { get; init; }

    /// <summary>Where mistakes can be reported: an address, a page, a telephone number.</summary>
    [Display(Name = "Contact", Description = "Where readers can tell you about a mistake."), StringLength(200)]
    public string? Contact { get; init; }

    /// <summary>The day on which it was last checked against its sources.</summary>
    [Display(Name = "Last checked on")]
    public FuzzyDate? CheckedOn { get; init; }

    /// <summary>What every page and email of the programme says first.</summary>
    [Display(Name = "Notice on every page", Description = "Such as “This is a demonstration.” Leave it empty when there is nothing to say."), StringLength(300)]
    public string? Notice { get; init; }
}

/// <summary>How the record of a programme is kept.</summary>
public enum KeepingWay
{
    /// <summary>Those who run the programme keep it, so what it does not say nobody has reported.</summary>
    [Display(Name = "Kept by the programme")]
    ByProgramme,

    /// <summary>Others put it together from what was published, so what it does not say may have happened all the same.</summary>
    [Display(Name = "Compiled by others from public sources")]
    Compiled,
}
