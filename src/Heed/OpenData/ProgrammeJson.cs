using System.Diagnostics.CodeAnalysis;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>A programme as <c>.json</c> gives it: its own record, and every list it has.</summary>
public sealed record ProgrammeDocument : RecordDocument
{
    [SetsRequiredMembers]
    private ProgrammeDocument(RecordDocument found, IReadOnlyList<ListItem> lists)
        : base(found) => Lists = lists;

    /// <summary>Its lists, in the order of the site.</summary>
    public IReadOnlyList<ListItem> Lists { get; }

    /// <summary>Reads a programme.</summary>
    public static async Task<ProgrammeDocument> LoadAsync(
        ReadRecord record, KindRegistry registry, RequestContext here, CancellationToken cancel)
    {
        var lists = new List<ListItem>();
        foreach (var pages in registry.All.Where(f => f.Kind.List.Length > 0))
            lists.Add(await ListItem.OfAsync(pages, here, cancel));
        return new ProgrammeDocument(await RecordDocument.LoadAsync(record, here, cancel), lists);
    }
}

/// <summary>A list with its formats.</summary>
/// <param name="Kind">The kind it lists.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Count">How many records it holds.</param>
/// <param name="Address">Its page.</param>
/// <param name="Formats">Its other formats: ending and address.</param>
public sealed record ListItem(string Kind, string Title, int Count, string Address, IReadOnlyDictionary<string, string> Formats)
{
    /// <summary>The list of a kind.</summary>
    public static async Task<ListItem> OfAsync(KindPages pages, RequestContext here, CancellationToken cancel)
    {
        var count = await here.Reading.CountAsync(new ListQuery(here.Programme) { Kinds = [pages.Kind.Name] }, cancel);
        var formats = pages.ListFormats.ToDictionary(f => f.TrimStart('.'), f => here.Whole(pages.Kind.List + f));
        return new ListItem(pages.Kind.Name, pages.Kind.Plural, count, here.Whole(pages.Kind.List), formats);
    }
}
