using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Search;

/// <summary>Other words for a search.</summary>
/// <param name="Words">The words.</param>
/// <param name="Count">How many results they have.</param>
public sealed record OtherWords(string Words, int Count);

/// <summary>What a search found.</summary>
public sealed class SearchPage : Page
{
    /// <summary>What was asked.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>The results of this page.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How many match, by name of kind.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>Other words that may be meant, when those asked for were not found; null otherwise. Offered, never searched for.</summary>
    public OtherWords? Suggestion { get; init; }

    /// <summary>Whether only some of the words were found.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The words that occur nowhere, where only some were found.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What was left out to find these results, in words; null when nothing was.</summary>
    public string? Partial =>
        !IsPartial ? null
        : Missing.Count == 0 ? "These results have all or most of your words."
        : $"Nothing found for {string.Join(" or ", Missing.Select(w => $"“{Request.Typed(w)}”"))}. These results are for your other words.";

    /// <summary>The address of a search for the words that may be meant.</summary>
    public string SearchFor(OtherWords meant) => SearchRequest.Address(Here, meant.Words, Request.Kind);

    /// <summary>How many match in all.</summary>
    public int All => Counts.Values.Sum();

    /// <summary>How many match in the kind chosen.</summary>
    public int Total => Request.Kind is { } kind ? Counts.GetValueOrDefault(kind) : All;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Math.Min(Total, SearchRequest.Most) + SearchRequest.PageSize - 1) / SearchRequest.PageSize);

    public override string Title => Request.IsEmpty ? "Search" : $"Search: {ProgrammeFilter.Shorten(Request.Query)}";

    public override bool IsIndexed => false;

    /// <summary>Where search asks.</summary>
    public string Action => SearchRequest.Address(Here, null).Split('?')[0];

    /// <summary>Where the results are read, in words.</summary>
    public string Where => Here.Programme.Length == 0 ? "all programmes" : Here.ProgrammeTitle;

    /// <summary>Where this search is followed by mail; null where nothing can be.</summary>
    public string? FollowAddress =>
        Here.Programme.Length == 0 || !Request.HasWords || IsPartial
            ? null
            : Here.Url(
                $"follow?what={Uri.EscapeDataString($"search?q={Uri.EscapeDataString(
                    Request.Query)}{(Request.Kind is { } kind ? $"&kind={kind}" : "")}")}");

    /// <summary>What was found, in words.</summary>
    public string Sentence
    {
        get
        {
            var of = Request.Kind is { } kind
                ? $"{Phrases.Of(Total, All)} {(All == 1 ? "result is a" : "results are")} {(All == 1 ? Here.Kinds[kind].Label
                    : Here.Kinds[kind].Plural).ToLowerInvariant()}" : Phrases.Count(Total, "result");
            var cut = Total > SearchRequest.Most ? $"; the first {SearchRequest.Most} are shown" : "";
            return IsPartial ? $"{of} in {Where}{cut}" : $"{of} for “{Request.Query}” in {Where}{cut}";
        }
    }

    /// <summary>That nothing was found, in words.</summary>
    public string NothingFound =>
        Request.HasWords
            ? $"Nothing found for “{Request.Query}” in {Where}{(Here.AsAt is { } day ? $" on {Phrases.Day(day)}" : "")}."
            : "Your search has no word or number in it.";

    /// <summary>The kinds found, as links with counts.</summary>
    public IReadOnlyList<DesignLink> KindLinks =>
        [
            new($"Everything ({All})", SearchRequest.Address(Here, Request.Query), Request.Kind is null),
            .. Here.Kinds.All.Where(k => Counts.ContainsKey(k.Name))
                .Select(k => new DesignLink(
                    $"{k.Plural} ({Counts[k.Name]})", SearchRequest.Address(Here, Request.Query, k.Name), Request.Kind == k.Name)),
        ];

    /// <summary>A page of these results.</summary>
    public string PageAddress(int page) => SearchRequest.Address(Here, Request.Query, Request.Kind, page);

    /// <summary>The address of a result.</summary>
    public string AddressOf(SearchHit hit) => Here.WithAsAt($"/{hit.Entry.Programme}/{hit.Entry.Path}".TrimEnd('/'));

    /// <summary>The result's kind and date, in words, and its programme when all are searched.</summary>
    public string FactsOf(SearchHit hit)
    {
        var date = hit.Entry.OnFrom is { } day ? $", {(hit.Entry.OnTo == day ? Phrases.Day(day) : $"{day.Year}")}" : "";
        return Layout.RecordName.Of(hit.Entry.Kind, hit.Entry.Reference) + date
            + (Here.Programme.Length == 0 ? $", {hit.Entry.Programme}" : "");
    }

    /// <summary>The state of a result, as a tag; null when it has none.</summary>
    public CellPart? TagOf(SearchHit hit) =>
        Here.PastDueOf(hit.Entry) is { } past ? new CellPart(past.Words, null, past.Colour) : hit.Entry.State is { } state
            ? States.Tag(state) : null;

    /// <summary>Where else to look.</summary>
    public IReadOnlyList<DesignLink> Elsewhere =>
        Here.Programme.Length == 0
            ? [new("All programmes", Here.WithAsAt("/"))]
            : [
                .. Slices.Registry.Menu.Select(kind => new DesignLink(kind.Plural, Here.Url(kind.List))),
                new("Timeline", Here.Url("timeline")),
                new("All programmes", SearchRequest.Address(Here, Request.Query)
                    .Replace($"/{Here.Programme}/search", "/search", StringComparison.Ordinal)),
            ];
}
