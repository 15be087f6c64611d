using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Programmes;

namespace Heed.OpenData;

/// <summary>The page that says how to download the record: every list in every format, and how to read, follow and cite them.</summary>
public sealed class OpenDataPage : Page
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [".csv"] = "CSV",
        [".json"] = "JSON",
        [".atom"] = "Atom",
        [".feed.json"] = "JSON Feed",
        [".ics"] = "Calendar",
    };

    /// <summary>The lists, in the order of the site.</summary>
    public required IReadOnlyList<OfferedList> Lists { get; init; }

    public override string Title => T("Open data");

    public override string? Description =>
        T($"Download everything public in the record of {Here.ProgrammeTitle} as CSV, JSON, feeds and calendars.");

    public override object? LinkedData =>
        new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "DataCatalog",
            ["@id"] = Here.Canonical,
            ["url"] = Here.Canonical,
            ["name"] = $"{Title}: {Here.ProgrammeTitle}",
            ["description"] = Description,
            ["license"] = Licence.Address,
            ["isAccessibleForFree"] = true,
        };

    public override IReadOnlyList<Alternate> Alternates => [new("application/ld+json", T("Catalogue (DCAT)"), Here.Url("data.jsonld"))];

    /// <summary>How many records there are, each counted once.</summary>
    public required int Count { get; init; }

    /// <summary>How many more the lists hold, each of them another record over again.</summary>
    public int Repeated => Lists.Sum(l => l.Count) - Count;

    /// <summary>Whether the programme can be downloaded as one workbook.</summary>
    public required bool HasWorkbook { get; init; }

    /// <summary>The programme as a whole in each format.</summary>
    public IReadOnlyList<DesignLink> Whole =>
        [
            new(T("The programme and its lists (JSON)"), Here.WithAsAt($"/{Here.Programme}.json")),
            new(T("Every record, once (Atom feed)"), Here.WithAsAt($"/{Here.Programme}.atom")),
            new(T("Every record, once (JSON Feed)"), Here.WithAsAt($"/{Here.Programme}.feed.json")),
            new(T("Every change (Atom feed)"), Here.Url("changes.atom")),
            new(T("Coming up and due (calendar)"), Here.WithAsAt($"/{Here.Programme}.ics")),
            new(T("Every record with every version (JSON Lines)"), Here.Url("data/record.jsonl")),
            new(T("People, posts, organisations and memberships (Popolo JSON)"), Here.Url("data/popolo.json")),
            new(T("Data catalogue, for other catalogues (DCAT)"), Here.Url("data.jsonld")),
        ];

    /// <summary>A record of the list that shows how addresses work; null when the programme has no record yet.</summary>
    public Entry? Example { get; init; }

    /// <summary>The year by which that list is filtered to show how; null when it can't be.</summary>
    public int? ExampleYear { get; init; }

    /// <summary>A day that shows how reading as at a day works.</summary>
    public string ExampleDay => (Here.AsAt ?? Here.Today.AddYears(-1)).ToString(
        "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Reads what is offered.</summary>
    public static async Task<OpenDataPage> LoadAsync(KindRegistry registry, RequestContext here, CancellationToken cancel)
    {
        var lists = new List<OfferedList>();
        foreach (var pages in registry.All.Where(f => f.Kind.List.Length > 0))
        {
            var count = await here.Reading.CountAsync(new ListQuery(here.Programme) { Kinds = [pages.Kind.Name] }, cancel);
            var formats = pages.ListFormats.Select(ending => new DesignLink(T(Names[ending]), here.Url(pages.Kind.List + ending)))
                .Append(new DesignLink(T("JSON Schema"), here.Url($"data/schemas/{pages.Kind.Name}.json")));
            lists.Add(new OfferedList(T(pages.Kind.Plural), pages.Kind.List, count, [.. formats]));
        }
        var example = await ExampleAsync(registry, here, cancel);
        var counted = await ProgrammeContents.CountsAsync(here, here.Programme, registry, cancel);
        return new OpenDataPage
        {
            Here = here,
            Lists = lists,
            Count = registry.All.Where(f => f.Kind.List.Length > 0).Sum(f => counted.GetValueOrDefault(f.Kind.Name)),
            HasWorkbook = await WorkbookOffer.IsMadeAsync(here, cancel),
            Example = example,
            ExampleYear = example?.OnFrom?.Year,
        };
    }

    // The newest record of the first list that has years, so that every address shown as an example gives something.
    private static async Task<Entry?> ExampleAsync(KindRegistry registry, RequestContext here, CancellationToken cancel)
    {
        foreach (var pages in registry.All.Where(f => f.Kind.List.Length > 0 && f.List.Filters.Any(filter => filter is YearFilter)))
        {
            var newest = new ListQuery(
                here.Programme) { Kinds = [pages.Kind.Name], To = here.Day, Order = EntryOrder.On, Descending = true, Take = 1 };
            if ((await here.Reading.ListAsync(newest, cancel)).Records is [var record])
                return record.Entry;
        }
        return null;
    }
}

/// <summary>A list that can be downloaded.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Path">Its address below the programme.</param>
/// <param name="Count">How many records it holds.</param>
/// <param name="Formats">Its formats.</param>
public sealed record OfferedList(string Title, string Path, int Count, IReadOnlyList<DesignLink> Formats);
