using System.Text.Json.Serialization;
using Heed.Ledger;
using Heed.OpenData;

namespace Heed.Export.Lines;

/// <summary>A line of an export of the whole record. Fields may be added; those that are there keep their names and meaning.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderLine), "header")]
[JsonDerivedType(typeof(RecordLine), "record")]
[JsonDerivedType(typeof(ReleaseLine), "release")]
[JsonDerivedType(typeof(EditionLine), "edition")]
[JsonDerivedType(typeof(SavedDraftLine), "draft")]
[JsonDerivedType(typeof(FileLine), "file")]
[JsonDerivedType(typeof(EndLine), "end")]
public abstract record ExportLine;

/// <summary>What the export is of. The first line; a download in parts has one in each part.</summary>
public sealed record HeaderLine : ExportLine
{
    /// <summary>The format of these lines.</summary>
    public const string HeedRecord = "heed-record";

    /// <summary>The version of the format that is written now.</summary>
    public const int Newest = 1;

    public string Format { get; init; } = HeedRecord;

    public int Version { get; init; } = Newest;

    /// <summary>The programme's short name in addresses.</summary>
    public required string Programme { get; init; }

    public required string Title { get; init; }

    /// <summary>The site it comes from; null when the command that wrote it was not told.</summary>
    public string? Site { get; init; }

    public string Licence => OpenData.Licence.Address;

    /// <summary>When it was written (UTC).</summary>
    public required DateTime ExportedAt { get; init; }

    /// <summary>The as-at day; null for the record as it was when it was written.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>The last place in the log of the site it comes from, over all its programmes.</summary>
    public required long LogSequence { get; init; }

    /// <summary>The hash of that place; null when there is none.</summary>
    public string? LogHash { get; init; }

    /// <summary>Whether it holds what only staff may read: other editions, names, drafts.</summary>
    public bool ForStaff { get; init; }

    /// <summary>The place in the log after which this part begins; 0 for the first.</summary>
    public long After { get; init; }

    /// <summary>The address of the next part; null on the last, and in a file that is whole.</summary>
    public string? Next { get; init; }
}

/// <summary>A record, before its first edition.</summary>
/// <param name="Path">Its address below the programme; empty for the programme itself.</param>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Reference">What people call it.</param>
public sealed record RecordLine(string Path, string Kind, string Reference) : ExportLine;

/// <summary>A release, before its first edition.</summary>
/// <param name="Id">By which its editions name it.</param>
/// <param name="PublishedAt">When it was public (UTC).</param>
public sealed record ReleaseLine(Guid Id, DateTime PublishedAt) : ExportLine
{
    /// <summary>What it was called at the desk; only for staff.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it; only for staff.</summary>
    public string? By { get; init; }
}

/// <summary>An edition, in the order of the log.</summary>
public sealed record EditionLine : ExportLine
{
    /// <summary>Its record's address below the programme.</summary>
    public required string Path { get; init; }

    /// <summary>Its number within the record, from 1.</summary>
    public required int Edition { get; init; }

    /// <summary>Its place in the log of the site it comes from.</summary>
    public required long Sequence { get; init; }

    /// <summary><c>in-force</c>, <c>withdrawn</c> or <c>redacted</c>.</summary>
    public required Standing Standing { get; init; }

    /// <summary><c>public</c>, <c>staff</c> or <c>group:</c> and the group's reference.</summary>
    public required string Audience { get; init; }

    /// <summary>Since when it is public (UTC).</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>The month or year since when it is public, in EDTF, where its source gives no day; null when it does.</summary>
    public string? PublicIn { get; init; }

    /// <summary>When the site it comes from wrote it (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Whether it was imported there.</summary>
    public bool Imported { get; init; }

    /// <summary>Whether one person did alone what otherwise takes two.</summary>
    public bool ByOnePerson { get; init; }

    public required Guid Release { get; init; }

    /// <summary>The reason given; empty when redacted.</summary>
    public required string Why { get; init; }

    /// <summary>Why its content was removed; null when it was not.</summary>
    public string? RedactedFor { get; init; }

    /// <summary>When its content was removed (UTC); null when it was not.</summary>
    public DateTime? RedactedAt { get; init; }

    /// <summary>Whether its content was only hidden until a second person decides.</summary>
    public bool Hidden { get; init; }

    /// <summary>Who wrote it; only for staff.</summary>
    public string? DraftedBy { get; init; }

    /// <summary>Who approved it; only for staff.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The version of the draft it was made from; only for staff.</summary>
    public int DraftVersion { get; init; }

    /// <summary>The number of the shape that its content is in; 0 when redacted.</summary>
    public int Shape { get; init; }

    /// <summary>SHA-256 of the bytes of the salt followed by those of the content as it is here, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Hexadecimal; null when redacted.</summary>
    public string? Salt { get; init; }

    /// <summary>What it says, in the bytes that were published; null when redacted.</summary>
    public PublishedContent? Content { get; init; }
}

/// <summary>A draft; only for staff.</summary>
public sealed record SavedDraftLine : ExportLine
{
    public required string Path { get; init; }

    public required int Version { get; init; }

    public required string Audience { get; init; }

    public required DateTime SavedAt { get; init; }

    public required string SavedBy { get; init; }

    public required IReadOnlyList<string> Writers { get; init; }

    public required int Shape { get; init; }

    public required PublishedContent Content { get; init; }

    /// <summary>Its form as it was typed, in Base64, where that says more than the content can.</summary>
    public byte[]? Typed { get; init; }
}

/// <summary>A part of an attached file, in Base64. The parts of a file follow one another.</summary>
/// <param name="Hash">SHA-256 of the whole file, hexadecimal: by it, editions and drafts name the file.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Part">From 1.</param>
/// <param name="Parts">How many parts it has.</param>
/// <param name="Bytes">The part's bytes.</param>
public sealed record FileLine(string Hash, string Name, int Part, int Parts, byte[] Bytes) : ExportLine;

/// <summary>The last line, so that a file that was cut off is known.</summary>
/// <param name="Records">How many records it holds.</param>
/// <param name="Editions">How many editions.</param>
/// <param name="Drafts">How many drafts.</param>
/// <param name="Files">How many attached files.</param>
public sealed record EndLine(int Records, int Editions, int Drafts, int Files) : ExportLine;
