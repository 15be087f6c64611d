using System.ComponentModel.DataAnnotations;

namespace Heed.Ledger.Kinds;

/// <summary>
/// A file that belongs to a record. The content names it by the hash of its bytes, so an edition says for ever which bytes it
/// meant; the bytes themselves are kept elsewhere, and go when no edition and no draft holds the hash any more.
/// </summary>
public sealed record Attachment
{
    /// <summary>The facet by which the ledger finds the editions that hold a file.</summary>
    public const string Facet = "file";

    /// <summary>What the reader is offered: "Minute of the meeting of 22 June 2017".</summary>
    [Required, StringLength(200),
        Display(Name = "Label", Description = "What the document is called. Readers see this, not the file’s name.")]
    public string? Label { get; init; }

    /// <summary>The file's name, as offered when it is saved. It names nothing on the server.</summary>
    [Required, StringLength(200),
        Display(Name = "File name", Description = "The file’s name, as offered when it is saved.")]
    public string? FileName { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    [Required, NotSearched, Display(Name = "SHA-256", Description = "The hash of the file’s bytes, in lower-case hexadecimal."),
        RegularExpression("^[0-9a-f]{64}$", ErrorMessage = "The file’s hash is not valid. Remove the file and add it again.")]
    public string? Hash { get; init; }

    /// <summary>What it is, such as <c>application/pdf</c>.</summary>
    [Required, NotSearched, Display(Name = "Media type", Description = "What the file is, such as application/pdf.")]
    public string? MediaType { get; init; }

    /// <summary>How large it is, in bytes.</summary>
    [Display(Name = "Size in bytes", Description = "How large the file is.")]
    public long Size { get; init; }
}
