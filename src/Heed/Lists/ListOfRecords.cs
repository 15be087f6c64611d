using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

public sealed class ListOfRecords : Page
{
    /// <summary>What was asked.</summary>
    public required ListRequest Request { get; init; }

    /// <summary>The rows of this page.</summary>
    public required IReadOnlyList<ListRow> Rows { get; init; }

    /// <summary>How many the filtered list holds.</summary>
    public required int Total { get; init; }

    /// <summary>How many the whole list holds.</summary>
    public required int Base { get; init; }

    /// <summary>How many of the filtered list are overdue.</summary>
    public required int Overdue { get; init; }

    /// <summary>Of how many of the filtered list nothing is known since their last day passed.</summary>
    public int NothingFound { get; init; }

    /// <summary>How many of the filtered list are not counted; see <see cref="ListDefinition.CountedElsewhere"/>.</summary>
    public int Apart { get; init; }

    /// <summary>
    /// Of how many of those about which nothing is known something is known after all: it is in a record that is not counted, as nobody
    /// knows which of them it is.
    /// </summary>
    public int KnownElsewhere { get; init; }

    /// <summary>How many of the list's records it shows, each counted once.</summary>
    public int Counts => Total - Apart - KnownElsewhere;

    /// <summary>The list's question answered in a sentence; null when it has none.</summary>
    public string? Answer { get; init; }

    /// <summary>What is drawn of the list, as it is today; nothing when it is filtered, sorted or continued.</summary>
    public IReadOnlyList<ListChart> Charts { get; init; } = [];

    /// <summary>How many the programme said there are, when it said so.</summary>
    public int? Announced { get; init; }

    /// <summary>The cursor of the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>The title of the record that all of the list links to; null when none was asked for.</summary>
    public string? Linked { get; init; }

    /// <summary>The choices of each filter.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<DesignOption>> Options { get; init; }

    /// <summary>The kind whose list it is.</summary>
    public KindPages Pages => Request.Pages;

    /// <summary>The record that all of the list is below; null when the list is the programme's.</summary>
    public Entry? Above { get; init; }

    public override string Title => Above is null ? T(Pages.Kind.Plural) : $"{T(Pages.Kind.Plural)}: {Above.Title}";

    public override IReadOnlyList<DesignLink> Way =>
        Above is null ? [] : [new(T(Above.Kind.Plural), Here.Url(Above.Kind.List)), new(Above.Title, Here.Url(Above.Path))];

    public override string? Section => Pages.Kind.List;

    public override string? Description => $"{T(Pages.List.Lead)} {Here.ProgrammeTitle}.";

    /// <summary>The rows of which the same little is known.</summary>
    public IReadOnlyList<ListRow> Folded => Pages.List.Folded?.Of(Rows, Pages.List.Columns.Skip(2)) ?? [];

    /// <summary>The columns in which some row says something. The first two name the row, and are always there.</summary>
    public IReadOnlyList<Column> Columns =>
        [.. Pages.List.Columns.Where((column, at) => at < 2 || Rows.Any(row => !column.Value(row).IsGap))];

    /// <summary>The headings of the columns in which every row says that nothing is known.</summary>
    public IReadOnlyList<string> NotKnown =>
        [.. Pages.List.Columns.Skip(2).Where(c => Rows.All(row => c.Value(row) is { IsGap: true, Parts.Count: > 0 }))
            .Select(c => T(c.Label))];

    public override bool IsIndexed => base.IsIndexed && !Request.IsFiltered && Request.Query.After is null;

    public override IReadOnlyList<Alternate> Alternates =>
        [
            new("text/csv", Total > Most.InPart ? T($"Spreadsheet (CSV), in parts of {Most.InPart}") : T("Spreadsheet (CSV)"),
                Request.Address(Here, ".csv")),
            new("application/json", T("Data (JSON)"), Request.Address(Here, ".json")),
            new(Alternate.Atom, FeedTitle, Request.Address(Here, ".atom")),
            new(Alternate.JsonFeed, FeedTitle, Request.Address(Here, ".feed.json")),
            .. Pages.List.HasCalendar || Pages.List.HasDue ? [
                new Alternate("text/calendar", T("Calendar"), Request.Address(Here, ".ics"))] : Array.Empty<Alternate>(),
        ];

    public override PageTools Tools => new($"“{Title}”") { Follow = FollowAddress, Formats = Alternates };

    public override PageScope Scope => new(Kind: Pages.Kind.Name);

    private string FeedTitle => Request.IsFiltered ? T($"{Title}, with these filters") : Title;

    /// <summary>Where this list, with its filters, is followed by mail.</summary>
    public string FollowAddress
    {
        get
        {
            // What is below a record is followed as what links to it.
            var above = Request.Above is { } path ? new[] { ("linked", path), ("as", Pages.Kind.FieldAbove!.Name) } : [];
            var filters = string.Join(
                '&', Request.Chosen.Select(c => (c.Key, c.Value)).Concat(above).Select(c => $"{c.Item1}={Uri.EscapeDataString(c.Item2)}"));
            return Here.Url($"follow?what={Uri.EscapeDataString(Pages.Kind.List + (filters.Length > 0 ? "?" + filters : ""))}");
        }
    }

    /// <summary>What is listed, in sentences: "7 of 12 recommendations. Status: Delivered. 3 are overdue."</summary>
    public string Sentence
    {
        get
        {
            // What the answer above the list says already is not said again.
            var saysDates = Request.IsFiltered || Answer is null;
            var saysNothingFound = Request.Chosen.GetValueOrDefault("state") == "nothing-found";
            string?[] sentences =
            [
                Request.IsFiltered ? T($"{Counts} of {Phrases.Count(Base, Pages.Kind)}.") : T($"{Phrases.Count(Counts, Pages.Kind)}."),
                .. Request.Chosen.Where(c => c.Key != "as").Select(c => c.Key switch
                {
                    "q" => T($"With the words “{c.Value}”."),
                    "linked" => T($"Linked to “{Linked}”."),
                    _ => $"{FilterLabel(c.Key)}: {OptionText(c.Key, c.Value)}.",
                }),
                Overdue > 0 && saysDates ? T($"{Overdue:# is|# are} overdue.") : null,
                NothingFound > 0 && saysDates && !saysNothingFound
                    ? T($"We have found nothing about {NothingFound} since {NothingFound:its|their} deadline.") : null,
                Announced is { } all && all != Base && !Request.IsFiltered ? T($"The programme announced {all}.") : null,
                KnownElsewhere > 0
                    ? T($"{Counts + KnownElsewhere} are listed: we know more about {KnownElsewhere} of them, but not which.") : null,
                Apart > 0 && Pages.List.Apart is { } say ? say(Apart) : null,
            ];
            return string.Join(" ", sentences.OfType<string>());
        }
    }

    /// <summary>Loads the page a request asks for.</summary>
    public static async Task<ListOfRecords> LoadAsync(KindPages pages, RequestContext here, CancellationToken cancel)
    {
        var request = ListRequest.Read(pages, here, Most.OnPage);
        pages = request.Pages;
        await ListChoices.CheckAsync(request, here, cancel);
        var page = await here.Reading.ListAsync(request.Query, cancel);
        var whole = Whole(request, here);
        return new ListOfRecords
        {
            Here = here,
            Request = request,
            Rows = await RowsAsync(here, page.Records, cancel),
            Total = page.Total,
            Apart = await ListCounts.ApartAsync(request, page, here, cancel),
            KnownElsewhere = await ListCounts.KnownElsewhereAsync(request, here, cancel),
            Answer = pages.List.Answer is { } answer ? await answer(here, cancel) : null,
            Charts = await ChartsAsync(request, here, cancel),
            Next = page.Next,
            Base = await here.Reading.CountAsync(whole, cancel),
            Overdue = pages.List.HasDue ? await here.Reading.CountAsync(here.Overdue(Counted(request.Query, pages)), cancel) : 0,
            NothingFound = pages.List.HasDue ? await here.Reading.CountAsync(here.NothingFound(Counted(request.Query, pages)), cancel) : 0,
            Above = request.Above is { } above ? (await here.Reading.FindAsync(here.Programme, above, cancel))?.Entry : null,
            Announced = request.Above is null ? AnnouncedBy(here, pages) : null,
            Linked = request.Chosen.GetValueOrDefault("linked") is { } linked
                ? (await here.Reading.TitlesAsync(here.Programme, [linked], cancel)).GetValueOrDefault(linked, linked) : null,
            Options = await ListChoices.OptionsAsync(request, here, cancel),
        };
    }

    private static async Task<IReadOnlyList<ListChart>> ChartsAsync(ListRequest request, RequestContext here, CancellationToken cancel)
    {
        var drawn = new List<ListChart>();
        if (request.IsFiltered || request.Sort is not null || request.Query.After is not null || here.AsAt is not null)
            return drawn;
        foreach (var chart in request.Pages.List.Charts)
        {
            if (await chart(here, cancel) is { } one)
                drawn.Add(one);
        }
        return drawn;
    }

    /// <summary>Rows with the titles of all they link to.</summary>
    public static async Task<IReadOnlyList<ListRow>> RowsAsync(
        RequestContext here, IReadOnlyList<ReadRecord> records, CancellationToken cancel)
    {
        var read = records.Where(r => r.Content is not null).ToList();
        var paths = read.SelectMany(r => ContentFacts.Links(r.Content!, r.Entry.Kind, here.Kinds, here.Programme)).Select(l => l.Path);
        var titles = await here.Reading.TitlesAsync(here.Programme, paths, cancel);
        return [.. read.Select(r => new ListRow(r.Entry, r.Content!, titles, here.Day, here.PastDueOf(r.Entry), here.IsKeptByProgramme))];
    }

    /// <summary>The whole list, of which a filtered one is a part.</summary>
    internal static ListQuery Whole(ListRequest request, RequestContext here)
    {
        var all = new ListQuery(
            here.Programme) { Kinds = request.Query.Kinds, LinkedTo = ListRequest.LinkedTo(request.Pages.Kind, request.Above) };
        return Counted(all, request.Pages);
    }

    /// <summary>A query narrowed to what a list counts.</summary>
    public static ListQuery Counted(ListQuery query, KindPages pages) =>
        pages.List.CountedElsewhere is { } field ? query with { WithoutLinkIn = [field] } : query;

    private static int? AnnouncedBy(RequestContext here, KindPages pages) => here.ProgrammeContent is IAnnouncesNumbers programme
        ? programme.NumberOf(pages.Kind.List) : null;

    private string FilterLabel(string name) => Pages.List.Filters.FirstOrDefault(f => f.Name == name) is { } filter
        ? T(filter.Label) : name;

    private string OptionText(string name, string value) =>
        Options.GetValueOrDefault(name)?.FirstOrDefault(o => o.Value == value)?.Text is { } text
            ? text[..text.LastIndexOf(" (", StringComparison.Ordinal)]
        : Pages.List.Filters.FirstOrDefault(f => f.Name == name) is { } filter ? ListChoices.Word(filter, value, Here)
        : value;
}

/// <summary>A content that says how many records of a list there ought to be.</summary>
public interface IAnnouncesNumbers
{
    /// <summary>How many records a list was announced to hold; null when nothing was said.</summary>
    int? NumberOf(string list);
}
