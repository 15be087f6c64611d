using System.Text.Json.Serialization;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>A record alone, as <c>.json</c> gives it: what it says, what it is linked with, and its history.</summary>
public record RecordDocument
{
    /// <summary>This document.</summary>
    public required string Address { get; init; }

    /// <summary>The programme's first short name. It stays the same when the programme is renamed.</summary>
    public required string Programme { get; init; }

    /// <summary>The as-at day; null for the record as it is now.</summary>
    public required DateOnly? AsAt { get; init; }

    /// <summary>The day lateness is reckoned on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The licence of the data.</summary>
    public string Licence => OpenData.Licence.Address;

    /// <summary>The record as its latest edition has it.</summary>
    public required RecordItem Record { get; init; }

    /// <summary>The records it links to, in the order of its content.</summary>
    public required IReadOnlyList<LinkItem> LinksTo { get; init; }

    /// <summary>The records that link to it, by the day they are about; of very many, the latest of each kind and role.</summary>
    public required IReadOnlyList<LinkItem> LinkedFrom { get; init; }

    /// <summary>Where all are listed, for each kind and role of which <c>linkedFrom</c> holds only the latest.</summary>
    public required IReadOnlyList<LinkListItem> LinkedFromLists { get; init; }

    /// <summary>How many editions it has.</summary>
    public required int HistoryCount { get; init; }

    /// <summary>Its editions, oldest first; of very many, a part: the latest unless the address asks for another.</summary>
    public required IReadOnlyList<EditionItem> History { get; init; }

    /// <summary>This document with the editions before those of <c>history</c>; null when there are none.</summary>
    public required string? HistoryBefore { get; init; }

    /// <summary>
    /// The histories of the records read for this document that hold something no field of today can show; absent when there are none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? NotReadInFull { get; init; }

    /// <summary>Reads a record that was found.</summary>
    public static async Task<RecordDocument> LoadAsync(ReadRecord record, RequestContext here, CancellationToken cancel)
    {
        var path = record.Entry.Path;
        var count = await here.Reading.CountEditionsAsync(here.Programme, path, cancel);
        var page = PageOf.Read(here, Most.Editions, count);
        var history = await here.Reading.EditionsAsync(
            here.Programme, path, Math.Max(0, count - page.Skip - page.Size), page.Count, cancel);
        var edition = await here.Reading.EditionsAsync(here.Programme, [record.Entry], cancel);
        var links = await here.Reading.LinksToAsync(record.Entry, Most.Links, cancel);
        return new RecordDocument
        {
            Address = here.Asked,
            Programme = here.Programme,
            AsAt = here.AsAt,
            Day = here.Day,
            Record = RecordItem.Of(record, edition[record.Entry.Sequence], here),
            LinksTo = [.. (await here.Reading.LinksFromAsync(record.Entry, cancel)).Select(l => LinkItem.Of(l, here))],
            LinkedFrom = [.. links.Select(l => LinkItem.Of(l, here))],
            LinkedFromLists = [.. links.Select(l => l.Among).OfType<LinkGroup>().Distinct().Select(g => LinkListItem.Of(g, here))],
            HistoryCount = count,
            HistoryBefore = page.Next is { } next ? here.Origin + here.WithAsAt(
                $"/{here.Name}{(path.Length == 0 ? "" : "/" + path)}.json?page={next}") : null,
            History = [.. history.Select(e => EditionItem.Of(e, here))],
            NotReadInFull = here.HistoriesNotReadInFull,
        };
    }
}

/// <summary>A link between the record and another.</summary>
/// <param name="Relation">The relation in words, read from the document's record.</param>
/// <param name="Role">The field that holds the link; <c>mentions</c> when it is in prose.</param>
/// <param name="Kind">The other record's kind.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Its state; null when its kind has none.</param>
/// <param name="Address">Its page.</param>
/// <param name="Json">The same as JSON.</param>
public sealed record LinkItem(
    string Relation, string Role, string Kind, string Reference, string Title, string? State, string Address, string Json)
{
    /// <summary>A link as the ledger gives it.</summary>
    public static LinkItem Of(Link link, RequestContext here) =>
        new(link.Relation, link.Role, link.Other.Kind.Name, link.Other.Reference, link.Other.Title, link.Other.State,
            here.Whole(link.Other.Path), here.In(link.Other, ".json"));
}

/// <summary>Where all records of a kind are listed that link to the record in a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Json">The list as JSON.</param>
public sealed record LinkListItem(string Role, string Kind, int Count, string Json)
{
    /// <summary>A list of links as the ledger counts it.</summary>
    public static LinkListItem Of(LinkGroup group, RequestContext here)
    {
        var list = Records.Related.ListAddress(group.Kind, group.Path, group.Role);
        return new(group.Role, group.Kind.Name, group.Count, here.Whole(list.Replace("?", ".json?", StringComparison.Ordinal)));
    }
}

/// <summary>An edition in a record's history; its page shows what it said.</summary>
/// <param name="Number">Its number within the record.</param>
/// <param name="Standing"><c>in-force</c>, <c>withdrawn</c> or <c>redacted</c>.</param>
/// <param name="PublishedAt">Since when the public could see it.</param>
/// <param name="RecordedAt">When it was written here; later than published only for imported history.</param>
/// <param name="Imported">Whether it is imported history.</param>
/// <param name="ByOnePerson">Whether one person did alone what otherwise takes two.</param>
/// <param name="Why">The change note; empty when redacted.</param>
/// <param name="RedactedFor">Why its content was destroyed; null when it was not.</param>
/// <param name="Hash">SHA-256 of its salt and content, hexadecimal.</param>
/// <param name="Address">The page of the edition.</param>
/// <param name="PublicIn">The month or year (EDTF) in which it became public, where the day is not known.</param>
public sealed record EditionItem(
    int Number,
    Standing Standing,
    DateTime PublishedAt,
    DateTime RecordedAt,
    bool Imported,
    bool ByOnePerson,
    string Why,
    string? RedactedFor,
    string Hash,
    string Address,
    string? PublicIn
)
{
    /// <summary>An edition as the ledger gives it.</summary>
    public static EditionItem Of(Edition e, RequestContext here) =>
        new(e.Number, e.Standing, e.PublishedAt, e.RecordedAt, e.IsImported, e.IsByOnePerson, e.Why, e.RedactedFor, e.Hash,
            $"{here.Lasting(e.Path)}/history/{e.Number}", e.PublicIn?.When.Text);
}
