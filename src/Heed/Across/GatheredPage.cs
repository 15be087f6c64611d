using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Platform.Text;

namespace Heed.Across;

/// <summary>Records of every kind that belong to one strand, or apply to one body or group of people.</summary>
public sealed class GatheredPage : Page
{
    private const int LongestSummary = 240;

    /// <summary>How they are gathered.</summary>
    public required Gathering By { get; init; }

    /// <summary>The strand, or whom it applies to, as it is in the address.</summary>
    public required string Value { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The records, kind by kind.</summary>
    public required IReadOnlyList<GatheredKind> Kinds { get; init; }

    /// <summary>How many there are in all.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them are still open and have a deadline that has not passed.</summary>
    public required int Ahead { get; init; }

    /// <summary>How many are overdue.</summary>
    public required int Overdue { get; init; }

    /// <summary>The record of the body or group of that name; null when there is none.</summary>
    public required string? Record { get; init; }

    private bool IsStrand => By == Gathering.ByStrand;

    public override string Title => IsStrand ? Name : T($"What applies to {Name}");

    public override string? Section => "contents";

    public override IReadOnlyList<DesignLink> Way =>
        [new(IsStrand ? T("Strands") : T("What applies to whom"), Here.Url(By.List))];

    public override string? Description =>
        IsStrand ? T($"Everything in the strand {Name}, with its progress and deadlines.")
        : T($"What {Name} must do or know, with deadlines.");

    /// <summary>How much there is, and what has a deadline.</summary>
    public string Finding =>
        Total == 0 ? T("There is nothing in this strand yet.")
        : (IsStrand ? T($"{Total:# record belongs|# records belong} to this strand.")
            : T($"{Total:# record applies|# records apply}."))
        + " " + Deadlines;

    private string Deadlines =>
        Overdue == 0 && Ahead == 0 ? Here.Voiced(
            T("We know of no upcoming deadlines."), T("There are no upcoming deadlines."))
        : Overdue == 0 ? T($"{Ahead:# has|# have} an upcoming deadline.")
        : Ahead == 0 ? T($"{Overdue:# is|# are} overdue.")
        : T($"{Overdue:# is|# are} overdue and {Ahead:# has|# have} an upcoming deadline.");

    public override IReadOnlyList<Alternate> Alternates =>
        [
            new("text/csv", T("Spreadsheet (CSV)"), Here.Url($"{By.List}/{Value}.csv")),
            new("text/calendar", Ahead > 0 ? T("Calendar")
                : T("Calendar (no dates yet)"), Here.Url($"{By.List}/{Value}.ics")),
        ];

    public override PageTools Tools =>
        new($"“{Title}”") { Follow = Here.Url($"follow?what={Uri.EscapeDataString($"?{By.Facet}={Value}")}"), Formats = Alternates };

    /// <summary>The beginning of what a record says of itself, in plain text; empty when it has no summary.</summary>
    public static string SummaryOf(ListRow row) =>
        row.Content.Summary is { } summary ? ProgrammeFilter.Shorten(MarkdownText.Plain(summary), LongestSummary) : "";

    /// <summary>Gathers what a request asks for; null when nothing has that value and the programme names no such strand.</summary>
    public static async Task<GatheredPage?> LoadAsync(
        Gathering by, string value, RequestContext here, KindRegistry registry, CancellationToken cancel)
    {
        if (await by.FindAsync(value, here, registry, cancel) is not { } named)
            return null;
        var query = by.Query(here, registry, value) with { Order = EntryOrder.Awaited, Take = Most.Related };
        var counts = await here.Reading.CountByKindAsync(query, cancel);
        var kinds = new List<GatheredKind>();
        foreach (var pages in registry.All.Where(p => counts.ContainsKey(p.Kind.Name)))
        {
            var page = await here.Reading.ListAsync(query with { Kinds = [pages.Kind.Name] }, cancel);
            kinds.Add(new GatheredKind(pages, await ListOfRecords.RowsAsync(here, page.Records, cancel), page.Total));
        }
        return new GatheredPage
        {
            Here = here,
            By = by,
            Value = value,
            Name = named.Name,
            Kinds = kinds,
            Total = counts.Values.Sum(),
            Ahead = await here.Reading.CountAsync(query with { OpenOnly = true, DueFrom = here.Day, Order = EntryOrder.Due }, cancel),
            Overdue = await here.Reading.CountAsync(here.Overdue(query), cancel),
            Record = named.Record,
        };
    }
}

/// <summary>The gathered records of one kind.</summary>
/// <param name="Pages">The kind.</param>
/// <param name="Rows">The first of them: what is open and due soonest comes first.</param>
/// <param name="Total">How many there are.</param>
public sealed record GatheredKind(KindPages Pages, IReadOnlyList<ListRow> Rows, int Total);
