namespace Heed.Ledger.Records;

// What lists, filters, links and as-at reading use; all derived from an edition and rebuilt from it at will.

internal sealed class EntryRow
{
    /// <summary>The end of validity of an entry that still stands.</summary>
    public static readonly DateTime Open = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    public long Sequence { get; init; }
    public Guid RecordId { get; init; }
    public required string Programme { get; init; }
    public required string Kind { get; init; }
    public required string Reference { get; init; }
    public required string ReferenceKey { get; init; }
    public int Number { get; init; }
    public required string Audience { get; init; }
    public Standing Standing { get; set; }

    /// <summary>The title; closed unless the audience is the public or the edition was redacted.</summary>
    public required string Title { get; set; }

    /// <summary>What the title sorts by; the reference where the title is closed.</summary>
    public required string TitleKey { get; set; }
    public string? State { get; set; }
    public bool IsSettled { get; set; }
    public DateOnly? OnFrom { get; set; }
    public DateOnly? OnTo { get; set; }
    public DateOnly OnKey { get; set; }
    public DateOnly? DueBy { get; set; }
    public DateOnly DueKey { get; set; }

    /// <summary>The last day of the first date that was ever promised to this edition's readers.</summary>
    public DateOnly? FirstDueBy { get; set; }

    /// <summary>The first day of the date as at which it was last said not to be done.</summary>
    public DateOnly? NotDoneOn { get; set; }
    public DateTime ValidFrom { get; init; }
    public DateTime ValidTo { get; set; }

    /// <summary>The same row, valid until another moment.</summary>
    public EntryRow Until(DateTime validTo)
    {
        var copy = (EntryRow)MemberwiseClone();
        copy.ValidTo = validTo;
        return copy;
    }
}

internal sealed class FacetRow
{
    public long Sequence { get; init; }
    public required string Name { get; init; }
    public required string Value { get; init; }
}

internal sealed class LinkRow
{
    public long Sequence { get; init; }
    public int Ordinal { get; init; }
    public required string Role { get; init; }
    public Guid FromRecord { get; init; }
    public Guid ToRecord { get; init; }
}
