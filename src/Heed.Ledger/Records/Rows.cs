namespace Heed.Ledger.Records;

// The ledger's tables. Nothing outside this project can name these types, so nothing outside can read or write them.

internal sealed class RecordRow
{
    public Guid Id { get; init; }
    public required string Programme { get; init; }
    public required string Kind { get; init; }
    public required string Reference { get; init; }
    public DateTime ReservedAt { get; init; }
}

internal sealed class DraftRow
{
    public Guid Id { get; init; }
    public Guid RecordId { get; init; }
    public int Version { get; set; }
    public required byte[] Content { get; set; }

    /// <summary>The number of the shape that the content is in.</summary>
    public required int Shape { get; set; }
    public required string Audience { get; set; }
    public DateTime SavedAt { get; set; }
    public required string SavedBy { get; set; }

    /// <summary>Everyone who saved it, a line each.</summary>
    public string Writers { get; set; } = "";

    /// <summary>Its form as typed, closed, where that says more than the content can.</summary>
    public byte[]? Typed { get; set; }
}

internal sealed class RefusedSaveRow
{
    public Guid Id { get; init; }
    public Guid RecordId { get; init; }
    public int BasedOn { get; init; }
    public required byte[] Content { get; init; }

    /// <summary>The number of the shape that the content is in.</summary>
    public required int Shape { get; init; }
    public DateTime SavedAt { get; init; }
    public required string SavedBy { get; init; }
}

internal sealed class ReleaseRow
{
    public Guid Id { get; init; }
    public required string Programme { get; init; }
    /// <summary>What it was called at the desk, closed.</summary>
    public string? Title { get; init; }
    public DateTime PublishedAt { get; init; }
    public required string By { get; init; }

    /// <summary>Why one person alone published what needs two, while that was possible. Nothing sets it any more.</summary>
    public string? Override { get; init; }
}

internal sealed class EditionRow
{
    public long Sequence { get; init; }
    public Guid RecordId { get; init; }
    public required string Programme { get; init; }
    public int Number { get; init; }
    public Standing Standing { get; init; }
    public required string Audience { get; init; }
    public DateTime PublishedAt { get; init; }
    public DateTime RecordedAt { get; init; }
    public bool IsImported { get; init; }

    /// <summary>The month or year (EDTF) in which it became public, where the day is not known.</summary>
    public string? PublicIn { get; init; }

    /// <summary>Whether one person did what takes two, because there was no other, or withdrew it alone.</summary>
    public bool IsByOnePerson { get; init; }

    /// <summary>The change note; closed unless the audience is the public.</summary>
    public required string Why { get; init; }
    public required string DraftedBy { get; init; }
    public string? ApprovedBy { get; init; }
    public Guid ReleaseId { get; init; }

    /// <summary>The version of the draft it was made from; later drafts of the record count on from it.</summary>
    public int DraftVersion { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>A content as it is stored: its bytes, and the number of the shape that they are in.</summary>
internal sealed record StoredBytes(byte[] Bytes, int Shape)
{
    public static StoredBytes Of(Kinds.Content content, Kinds.Kind kind) => new(Kinds.ContentJson.Write(content), kind.ShapeNumber);
}

internal sealed class ContentRow
{
    public long Sequence { get; init; }

    /// <summary>Whether the bytes are closed with the site's keys, as they are for any audience but the public.</summary>
    public bool IsClosed { get; init; }

    /// <summary>What was published; the leaf's hash is over the salt and these bytes once opened.</summary>
    public required byte[] Bytes { get; init; }
    public required byte[] Salt { get; init; }

    /// <summary>The number of the shape that the bytes are in; the leaf does not speak of it.</summary>
    public required int Shape { get; init; }
}

internal sealed class RedactionRow
{
    public long Sequence { get; init; }
    public required string Reason { get; init; }
    public DateTime RedactedAt { get; init; }
    public required string By { get; init; }
}

internal sealed class HidingRow
{
    public Guid Id { get; init; }
    public long Sequence { get; init; }
    public required string Reason { get; init; }
    public DateTime HiddenAt { get; init; }
    public required string By { get; init; }

    /// <summary>When it became readable again, or was destroyed; null while it is hidden.</summary>
    public DateTime? EndedAt { get; set; }
    public string? EndedBy { get; set; }
}

internal sealed class ReindexingRow
{
    public Guid Id { get; init; }

    /// <summary>How many editions lists, links, filters or search were to serve otherwise.</summary>
    public int Editions { get; init; }
    public DateTime BegunAt { get; init; }

    /// <summary>When it ended: in the transaction in which it began, so that no other sees it open.</summary>
    public DateTime? EndedAt { get; set; }
}

internal sealed class DerivationRow
{
    public required string Kind { get; init; }

    /// <summary>Which code last derived what lists, links and search read of this kind.</summary>
    public required string MadeBy { get; set; }
}

internal sealed class LogGapRow
{
    public Guid Id { get; init; }
    public long After { get; init; }
    public long UpTo { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime AcceptedAt { get; init; }
}

internal sealed class LeafRow
{
    public long Sequence { get; init; }
    public Guid RecordId { get; init; }
    public int Number { get; init; }
    public required byte[] Hash { get; init; }
    public DateTime PublishedAt { get; init; }
}
