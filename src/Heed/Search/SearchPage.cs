using Heed.Design;
using Heed.Language;
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
    private static readonly string[] Late = ["overdue", "undelivered"];

    /// <summary>What was asked.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>The results of this page.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How many match, by name of kind.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>The titles of the programmes that the results are of, by name in addresses, when all are searched.</summary>
    public IReadOnlyDictionary<string, string> Programmes { get; init; } = new Dictionary<string, string>();

    /// <summary>Other words that may be meant, when those asked for were not found; null otherwise. Offered, never searched for.</summary>
    public OtherWords? Suggestion { get; init; }

    /// <summary>Whether only some of the words were found.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The words that occur nowhere, where only some were found.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What was left out to find these results, in words; null when nothing was.</summary>
    public string? Partial =>
        !IsPartial ? null
        : Missing.Count == 0 ? T("These results have all or most of your words.")
        : T($"Nothing found for {
            Phrases.Either([.. Missing.Select(w => $"“{Request.Typed(w)}”")])}. These results are for your other words.");

    /// <summary>
    /// The council area that was asked for: whoever types one looks for help nearby. Null when none was, or it was found.
    /// </summary>
    public string? Area => Here.Programme.Length > 0 && (All == 0 || IsPartial) ? CouncilAreas.In(Request.Query) : null;

    /// <summary>Where what is overdue is listed, for whoever searches for that word; null when nobody does.</summary>
    public string? OverdueList =>
        Here.Programme.Length > 0 && Request.Query.Split(' ').Any(w => Late.Contains(w, StringComparer.OrdinalIgnoreCase))
            ? Here.Url() + "#late" : null;

    /// <summary>The address of a search for the words that may be meant.</summary>
    public string SearchFor(OtherWords meant) => SearchRequest.Address(Here, meant.Words, Request.Kind);

    /// <summary>How many match in all.</summary>
    public int All => Counts.Values.Sum();

    /// <summary>How many match in the kind chosen.</summary>
    public int Total => Request.Kind is { } kind ? Counts.GetValueOrDefault(kind) : All;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Math.Min(Total, SearchRequest.Most) + SearchRequest.PageSize - 1) / SearchRequest.PageSize);

    public override string Title => Request.IsEmpty ? T("Search") : T($"Search: {ProgrammeFilter.Shorten(Request.Query)}");

    public override bool IsIndexed => false;

    public override bool HasOwnSearch => true;

    /// <summary>Where search asks.</summary>
    public string Action => SearchRequest.Address(Here, null).Split('?')[0];

    /// <summary>Where the results are read, in words.</summary>
    public string Where => Here.Programme.Length == 0 ? T("all programmes") : T("this record");

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
            var count = Request.Kind is null ? T($"{Total:# result|# results}") : T($"{Total} of {All:# result|# results}");
            string?[] said =
            [
                IsPartial ? T($"{count} in {Where}") : T($"{count} for “{Request.Query}” in {Where}"),
                Request.Kind is { } kind ? T($"only {Phrases.Lower(T(Here.Kinds[kind].Plural))}") : null,
                Total > SearchRequest.Most ? T($"the first {SearchRequest.Most} are shown") : null,
            ];
            return string.Join("; ", said.OfType<string>());
        }
    }

    /// <summary>That nothing was found, in words.</summary>
    public string NothingFound =>
        !Request.HasWords ? T("Your search has no word or number in it.")
        : Here.AsAt is { } day ? T($"Nothing found for “{Request.Query}” in {Where} on {day}.")
        : T($"Nothing found for “{Request.Query}” in {Where}.");

    /// <summary>The kinds found, as links with counts.</summary>
    public IReadOnlyList<DesignLink> KindLinks =>
        [
            new(T($"Everything ({All})"), SearchRequest.Address(Here, Request.Query), Request.Kind is null),
            .. Here.Kinds.All.Where(k => Counts.ContainsKey(k.Name))
                .Select(k => new DesignLink(
                    $"{T(k.Plural)} ({Localizer.Number(Counts[k.Name])})", SearchRequest.Address(Here, Request.Query, k.Name),
                    Request.Kind == k.Name)),
        ];

    /// <summary>A page of these results.</summary>
    public string PageAddress(int page) => SearchRequest.Address(Here, Request.Query, Request.Kind, page);

    /// <summary>The address of a result.</summary>
    public string AddressOf(SearchHit hit) => Here.WithAsAt($"/{hit.Entry.Programme}/{hit.Entry.Path}".TrimEnd('/'));

    /// <summary>The result's kind and date, in words, and its programme when all are searched.</summary>
    public string FactsOf(SearchHit hit)
    {
        var date = hit.Entry.OnFrom is { } day ? $", {(hit.Entry.OnTo == day ? Phrases.Day(day) : $"{day.Year}")}" : "";
        // The number in a person's address means nothing to anybody.
        var kind = hit.Entry.Kind;
        return (Slices.Registry[kind].IsNamedByOthers ? T(kind.Label) : Layout.RecordName.Of(kind, hit.Entry.Reference)) + date
            + (Programmes.GetValueOrDefault(hit.Entry.Programme) is { } programme ? $", {programme}" : "");
    }

    /// <summary>The state of a result, as a tag; null when it has none.</summary>
    public CellPart? TagOf(SearchHit hit) =>
        Here.PastDueOf(hit.Entry) is { } past ? new CellPart(past.Words, null, past.Colour) : hit.Entry.State is { } state
            ? States.Tag(state) : null;

    /// <summary>Where else to look.</summary>
    public IReadOnlyList<DesignLink> Elsewhere =>
        Here.Programme.Length == 0
            ? [new(T("All programmes"), Here.WithAsAt("/"))]
            : [
                .. Slices.Registry.Menu.Select(kind => new DesignLink(T(kind.Plural), Here.Url(kind.List))),
                new(T("Timeline"), Here.Url("timeline")),
                new(T("All programmes"), SearchRequest.Address(Here, Request.Query)
                    .Replace($"/{Here.Name}/search", "/search", StringComparison.Ordinal)),
            ];
}
