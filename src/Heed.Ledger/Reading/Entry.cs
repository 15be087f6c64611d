using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Ledger;

/// <summary>A record as it stood for a viewer: what its edition says and when.</summary>
/// <param name="Sequence">The edition's place in the log.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Reference">The record's reference, such as <c>1</c>.</param>
/// <param name="Number">The edition's number.</param>
/// <param name="Standing">Whether it is in force, withdrawn or redacted.</param>
/// <param name="Audience">Who may read it.</param>
/// <param name="Title">Its title; "Removed" when redacted.</param>
/// <param name="State">Its state, as a slug; null when its kind has none.</param>
/// <param name="IsSettled">Whether nothing more is awaited.</param>
/// <param name="OnFrom">The first day it is about.</param>
/// <param name="OnTo">The last day it is about.</param>
/// <param name="DueBy">The last day by which something is due.</param>
/// <param name="Since">Since when this edition is public (UTC).</param>
/// <param name="Until">Until when it was (UTC); null while it stands.</param>
public sealed record Entry(
    long Sequence,
    string Programme,
    Kind Kind,
    string Reference,
    int Number,
    Standing Standing,
    Audience Audience,
    string Title,
    string? State,
    bool IsSettled,
    DateOnly? OnFrom,
    DateOnly? OnTo,
    DateOnly? DueBy,
    DateTime Since,
    DateTime? Until
)
{
    /// <summary>The record's address below its programme.</summary>
    public string Path => Kind.PathOf(Reference);

    internal Guid RecordId { get; init; }

    /// <summary>The last day of the first date that was promised; later dates never change it. Null when none was.</summary>
    public DateOnly? FirstDueBy { get; init; }

    /// <summary>
    /// The earliest day that the latest word on it can be from, when that word is that it is not done; null when there is no such word.
    /// </summary>
    public DateOnly? NotDoneOn { get; init; }

    /// <summary>
    /// Whether somebody said, after its last day, that it is not done. Otherwise, once that day has passed, nothing is known.
    /// </summary>
    public bool IsKnownNotDone => NotDoneOn > DueBy;

    /// <summary>
    /// By how many days the day is past the first date promised, when a later date took its place and nothing is settled; 0 when it is not.
    /// </summary>
    /// <param name="day">The day it is looked at.</param>
    public int DaysSlipped(DateOnly day) =>
        !IsSettled && Standing == Standing.InForce && (DueBy is null || FirstDueBy < DueBy) && FirstDueBy < day
            ? day.DayNumber - FirstDueBy!.Value.DayNumber : 0;

    /// <summary>Whether something due is not settled and its last day has passed.</summary>
    /// <param name="day">The day it is looked at.</param>
    public bool IsLate(DateOnly day) => !IsSettled && Standing == Standing.InForce && DueBy < day;

    /// <summary>By how many days it is late; 0 when it is not.</summary>
    public int DaysLate(DateOnly day) => IsLate(day) ? day.DayNumber - DueBy!.Value.DayNumber : 0;
}

/// <summary>An entry with what it says.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Content">The content; null when redacted.</param>
public sealed record ReadRecord(Entry Entry, Content? Content);

/// <summary>A record that was read and holds something that none of its kind's fields can show.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Path">Its address below the programme.</param>
/// <param name="Title">Its title.</param>
public sealed record NotReadInFull(string Programme, string Path, string Title);

/// <summary>An edition in a record's history.</summary>
/// <param name="Sequence">Its place in the log.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Kind">The record's kind.</param>
/// <param name="Reference">The record's reference.</param>
/// <param name="Number">Its number within the record.</param>
/// <param name="Standing">Whether it is in force, withdrew the record, or was redacted.</param>
/// <param name="PublishedAt">Since when its audience could see it (UTC).</param>
/// <param name="RecordedAt">When Heed wrote it (UTC); later than <paramref name="PublishedAt"/> only for imported history.</param>
/// <param name="IsImported">Whether it is history taken over from elsewhere.</param>
/// <param name="Why">The change note; empty when redacted, since it may name what was removed.</param>
/// <param name="Hash">SHA-256 of its salt and content, lower-case hexadecimal.</param>
public sealed record Edition(
    long Sequence,
    string Programme,
    Kind Kind,
    string Reference,
    int Number,
    Standing Standing,
    DateTime PublishedAt,
    DateTime RecordedAt,
    bool IsImported,
    string Why,
    string Hash
)
{
    /// <summary>The record's address below its programme.</summary>
    public string Path => Kind.PathOf(Reference);

    internal Guid RecordId { get; init; }

    /// <summary>Who may read it.</summary>
    public Audience Audience { get; init; }

    /// <summary>
    /// The month or year in which it became public, where the day is not known: <see cref="PublishedAt"/> is then in the last day of it.
    /// </summary>
    public FuzzyDate? PublicIn { get; init; }

    /// <summary>Its state, as a slug; null when it has none or its content was removed.</summary>
    public string? State { get; init; }

    /// <summary>
    /// Whether one person did alone what otherwise takes two: published it, because no one else could approve, or withdrew it.
    /// </summary>
    public bool IsByOnePerson { get; init; }

    /// <summary>Why its content was destroyed or hidden; null when it can be read.</summary>
    public string? RedactedFor { get; init; }

    /// <summary>When its content was destroyed or hidden (UTC); null when it can be read.</summary>
    public DateTime? RedactedAt { get; init; }

    /// <summary>Whether its content is only hidden, until a second person has decided.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What it says; null when redacted.</summary>
    public Content? Content { get; init; }

    /// <summary>The number of its kind's shape that those bytes are in; 0 when redacted.</summary>
    public int Shape { get; init; }

    /// <summary>The content's bytes as published and hashed; null when redacted.</summary>
    public byte[]? Bytes { get; init; }
}

/// <summary>A link between two records, as it stood for the viewer.</summary>
/// <param name="Role">The field that holds it, or <c>mentions</c>.</param>
/// <param name="Relation">Its words, read from the asked record's side.</param>
/// <param name="Other">The record at the other end.</param>
/// <param name="InStory">Whether the asked record's story tells of it.</param>
public sealed record Link(string Role, string Relation, Entry Other, bool InStory)
{
    /// <summary>All links of this role from records of this kind, when not all of them were read; null when they were.</summary>
    public LinkGroup? Among { get; init; }
}

/// <summary>The links of one role that lead to a record from records of one kind.</summary>
/// <param name="Path">The record they lead to, below the programme.</param>
/// <param name="Role">The field that holds them, or <c>mentions</c>.</param>
/// <param name="Kind">The kind of the records that hold them.</param>
/// <param name="Count">How many there are.</param>
public sealed record LinkGroup(string Path, string Role, Kind Kind, int Count);
