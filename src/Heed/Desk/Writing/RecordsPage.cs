using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>All records of a programme, published or drafted.</summary>
public sealed class RecordsPage : DeskPage
{
    /// <summary>How many records a page shows.</summary>
    public const int PageLength = 100;

    public required RecordsAsked Asked { get; init; }

    /// <summary>How many records there are of each kind.</summary>
    public required IReadOnlyList<(Kind Kind, int Count)> Kinds { get; init; }

    /// <summary>How many match.</summary>
    public required int Total { get; init; }

    /// <summary>Those on this page.</summary>
    public required IReadOnlyList<RecordTitle> Records { get; init; }

    public override string Title => "Records";

    public override string? Section => "records";

    /// <summary>Where a record is read: at the desk, or in public for those who only read that.</summary>
    public string AddressOf(RecordTitle record) =>
        Staff!.May(Permission.ReadDrafts, Here.Programme, record.Path) ? Desk($"record/{record.Path}") : Here.Url(record.Path);

    /// <summary>How many there are, in a sentence.</summary>
    public string Sentence =>
        Total == 0
            ? (Kinds.All(k => k.Count == 0) ? "There are no records yet. Choose “New record” to add one."
                : "No records match. Try fewer words, or clear the filters.")
                : $"{Phrases.Count(Total, "record")}{(Asked.Words.Length > 0 || Asked.State.Length > 0 ? " found" : "")}.";

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Total + PageLength - 1) / PageLength);

    /// <summary>The address of a page of the list.</summary>
    public string Address(int page) =>
        Desk($"records?kind={Asked.Kind}&state={Asked.State}&q={Uri.EscapeDataString(Asked.Words)}&page={page}");

    /// <summary>What is published and what is drafted of a record, in words.</summary>
    public static string StateOf(RecordTitle record) =>
        (record.Published, record.Draft) switch
        {
            ({ Standing: Standing.Withdrawn }, null) => "Withdrawn",
            ({ } entry, null) => entry.Audience.IsPublic ? "Published" : "Published, restricted",
            (null, _) => "Draft",
            _ => "Published, with a draft",
        };
}

/// <summary>What a list of records asks for.</summary>
/// <param name="Kind">The name of a kind; empty for all.</param>
/// <param name="State"><c>published</c>, <c>draft</c> or <c>both</c>; empty for all.</param>
/// <param name="Words">Words that title or address hold; empty for all.</param>
/// <param name="Page">Which page, from 1.</param>
public sealed record RecordsAsked(string Kind, string State, string Words, int Page)
{
    /// <summary>The states that can be asked for.</summary>
    public static readonly IReadOnlyList<DesignOption> States = [
        new("published", "Published"), new("draft", "With a draft"), new("new", "Drafts never published")];

    /// <summary>Reads what is asked for.</summary>
    /// <exception cref="BadRequestException">There is no such kind or state.</exception>
    public static RecordsAsked Of(RequestContext here, string? kind, string? state, string? q, string? page)
    {
        if (!string.IsNullOrEmpty(kind) && here.Kinds.All.All(k => k.Name != kind))
            throw new BadRequestException($"There is no kind “{ProgrammeFilter.Shorten(kind)}”.");
        if (!string.IsNullOrEmpty(state) && States.All(s => s.Value != state))
            throw new BadRequestException($"There is no state “{ProgrammeFilter.Shorten(state)}”. Choose published, draft or new.");
        return new RecordsAsked(kind ?? "", state ?? "", (q ?? "").Trim(), int.TryParse(page, out var number) ? Math.Max(1, number) : 1);
    }

    /// <summary>The records asked for, of those there are.</summary>
    public IReadOnlyList<RecordTitle> Of(RecordTitles titles)
    {
        var records = Words.Length > 0 ? titles.Matching(Words) : titles.All;
        return [.. records.Where(r => Kind.Length == 0 || r.Kind.Name == Kind).Where(Has)];
    }

    private bool Has(RecordTitle record) =>
        State switch
        {
            "published" => record.Published is not null,
            "draft" => record.Draft is not null,
            "new" => record.Published is null,
            _ => true,
        };
}

/// <summary>The list of records, and the titles that links are chosen from.</summary>
public static class RecordsEndpoints
{
    private const int MostTitles = 20;

    public static void MapRecordList(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/{programme}/records", ListAsync).Needs(Permission.ReadDrafts);
        desk.MapGet("/{programme}/titles", TitlesAsync).Needs(Permission.ReadDrafts);
    }

    private static async Task<IResult> ListAsync(
        WritingDesk writing, string? kind, string? state, string? q, string? page, CancellationToken cancel)
    {
        await writing.EnterAsync(cancel);
        var asked = RecordsAsked.Of(writing.Here, kind, state, q, page);
        var titles = await RecordTitles.LoadAsync(writing.Here, null, cancel);
        var found = asked.Of(titles);
        var last = Math.Max(1, (found.Count + RecordsPage.PageLength - 1) / RecordsPage.PageLength);
        asked = asked with { Page = Math.Min(asked.Page, last) };
        var counts = titles.All.CountBy(t => t.Kind).ToDictionary();
        return new View("/Desk/Writing/Records.cshtml", new RecordsPage
        {
            Here = writing.Here,
            Staff = writing.Staff,
            Asked = asked,
            Kinds = [.. writing.Here.Kinds.All.Select(k => (k, counts.GetValueOrDefault(k)))],
            Total = found.Count,
            Records = [.. found.Skip((asked.Page - 1) * RecordsPage.PageLength).Take(RecordsPage.PageLength)],
        });
    }

    private static async Task<IResult> TitlesAsync(WritingDesk writing, string? q, string? kind, CancellationToken cancel)
    {
        if (kind == ElsewhereSearch.Anywhere)
        {
            var elsewhere = await ElsewhereSearch.FindAsync(writing.Here, q ?? "", cancel);
            return Results.Json(elsewhere.Select(t => new FoundTitle(t.Path, t.Title, t.Kind.Label)));
        }
        var of = string.IsNullOrEmpty(kind) ? null : writing.Here.Kinds.All.FirstOrDefault(
            k => k.Name == kind) ?? throw new BadRequestException("There is no such kind.");
        var titles = await RecordTitles.LoadAsync(writing.Here, of, cancel);
        var found = string.IsNullOrWhiteSpace(q) ? titles.All : titles.Matching(q);
        return Results.Json(
            found.Take(MostTitles)
                .Select(t => new FoundTitle(t.Path, t.Title, t.Published is null ? $"{t.Kind.Label}, not yet published" : t.Kind.Label)));
    }
}

/// <summary>A record that a link may lead to.</summary>
/// <param name="Path">Its address below the programme.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Note">Its kind.</param>
public sealed record FoundTitle(string Path, string Title, string Note);
