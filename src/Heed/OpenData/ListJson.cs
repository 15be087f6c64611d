using System.Text.Json.Serialization;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>A list as <c>.json</c> gives it, part by part.</summary>
public sealed record ListDocument
{
    /// <summary>What the list is called.</summary>
    public required string Title { get; init; }

    /// <summary>This page of the document.</summary>
    public required string Address { get; init; }

    /// <summary>The same list for people.</summary>
    public required string Page { get; init; }

    /// <summary>The programme's first short name. It stays the same when the programme is renamed.</summary>
    public required string Programme { get; init; }

    /// <summary>The as-at day; null for the record as it is now.</summary>
    public required DateOnly? AsAt { get; init; }

    /// <summary>The day lateness is reckoned on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The licence of the data.</summary>
    public string Licence => OpenData.Licence.Address;

    /// <summary>The filters in use, by name.</summary>
    public required IReadOnlyDictionary<string, string> Filters { get; init; }

    /// <summary>How many records the filtered list holds, on all pages.</summary>
    public required int Count { get; init; }

    /// <summary>How many of them are counted here; the others are counted in another list, or are one of those.</summary>
    public required int Counted { get; init; }

    /// <summary>How many the whole list counts.</summary>
    public required int Base { get; init; }

    /// <summary>The next page; null on the last.</summary>
    public required string? Next { get; init; }

    /// <summary>The records of this page, in the order asked for.</summary>
    public required IReadOnlyList<RecordItem> Items { get; init; }

    /// <summary>
    /// The histories of the records read for this document that hold something no field of today can show; absent when there are none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? NotReadInFull { get; init; }

    /// <summary>Reads the page a request asks for.</summary>
    public static async Task<ListDocument> LoadAsync(KindPages pages, RequestContext here, CancellationToken cancel)
    {
        var request = ListRequest.Read(pages, here, Most.InPart);
        await ListChoices.CheckAsync(request, here, cancel);
        var page = await here.Reading.ListAsync(request.Query with { MostBytes = Most.BytesInPart }, cancel);
        var editions = await here.Reading.EditionsAsync(here.Programme, page.Records.Select(r => r.Entry), cancel);
        return new ListDocument
        {
            Title = pages.Kind.Plural,
            Address = here.Asked,
            Page = here.Whole(request, ""),
            Programme = here.Programme,
            AsAt = here.AsAt,
            Day = here.Day,
            Filters = request.Chosen,
            Count = page.Total,
            Counted = pages.List.CountedElsewhere is null ? page.Total
                : await here.Reading.CountAsync(ListOfRecords.Counted(request.Query, pages), cancel),
            Base = await here.Reading.CountAsync(ListOfRecords.Whole(request, here), cancel),
            Next = page.Next is { } next ? here.Origin + request.Address(here, ".json", ("after", next)) : null,
            Items = [.. page.Records.Where(r => editions.ContainsKey(r.Entry.Sequence))
                .Select(r => RecordItem.Of(r, editions[r.Entry.Sequence], here))],
            NotReadInFull = here.HistoriesNotReadInFull,
        };
    }
}
