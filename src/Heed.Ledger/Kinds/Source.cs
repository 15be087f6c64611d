using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;

namespace Heed.Ledger.Kinds;

/// <summary>Where a fact comes from.</summary>
public sealed record Source
{
    /// <summary>The public address of the source, http or https; null when the source is a document without one.</summary>
    [Display(Name = "Address",
        Description = "The web address of the page or file, starting with https://. Leave empty if it is not online.")]
    public string? Address { get; init; }

    /// <summary>The address when it is one a reader may safely follow; null when it is missing or anything but http or https.</summary>
    [JsonIgnore]
    public string? WebAddress => Kinds.WebAddress.OrNull(Address);

    /// <summary>What the source is called, or where in it the fact stands.</summary>
    [Display(Name = "Title or place",
        Description = "What the document is called, or where to look in it, such as “Progress report 2018, page 12”.")]
    public string? Title { get; init; }

    /// <summary>When the source was read.</summary>
    [Display(Name = "Read on", Description = "The day you last checked the page. Web pages change, so readers want to know.")]
    public FuzzyDate? ReadOn { get; init; }

    /// <summary>What the reader should know of it, such as "link inferred from the subject".</summary>
    [Display(Name = "Note",
        Description = "Anything readers should know about this source, such as “archived copy, original page removed”.")]
    public string? Note { get; init; }
}
