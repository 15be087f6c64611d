using System.Data;
using System.Globalization;
using Heed.Layout;
using Heed.Lists;
using Heed.OpenData;

namespace Heed.Overview;

/// <summary>Programmes side by side as a spreadsheet: every answer and every stage of delivery has a column.</summary>
public sealed class OverviewCsv(OverviewPage page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = CsvFile.MediaType;
        Answers.NameFile(response, page.Here.AsAt is { } day ? $"programmes-as-at-{day:yyyy-MM-dd}.csv" : "programmes.csv");
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        var columns = Columns();
        foreach (var (title, _) in columns)
            table.Columns.Add(title, typeof(string));
        foreach (var row in page.Chosen)
            table.Rows.Add([.. columns.Select(object (c) => Spreadsheet.Harmless(c.Value(row) ?? ""))]);
        await CsvFile.WriteAsync(response.Body, table, httpContext.RequestAborted);
    }

    private List<(string Title, Func<OverviewRow, string?> Value)> Columns()
    {
        var parts = page.Answered.Progress!.Parts;
        return
        [
            ("Programme", r => r.Name),
            ("Title", r => r.Programme.Title),
            ("Owner", r => r.Owner),
            ("Status", r => r.IsClosed ? "Closed" : "Open"),
            ("Closed on", r => r.Programme.Closing?.On?.ToString()),
            ("Followed by", r => r.Programme.Successor),
            ("Announced", r => r.Programme.AnnouncedOn?.ToString()),
            ("Kept by", r => r.Programme.Keeping?.Sentence),
            (page.Answered.Kind.Plural, r => Number(r.Total)),
            .. page.Chosen.SelectMany(r => r.Answers.Keys).Distinct().Order(StringComparer.Ordinal)
                .Select(a => ($"Response: {States.Word(a)}", (Func<OverviewRow, string?>)(r => Number(r.Answers.GetValueOrDefault(a))))),
            .. parts.Select(p => (
                $"Progress: {p.Label}", (Func<OverviewRow, string?>)(r => Number(r.Progress.GetValueOrDefault(p.Value))))),
            ("Promises overdue", r => Number(r.Overdue)),
            ("Promises not reported on since the deadline", r => Number(r.Silent)),
            ("Last update", r => r.LastUpdate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("Address", r => page.Here.Origin + page.Here.WithAsAt("/" + r.Name)),
        ];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Programmes side by side as JSON.</summary>
/// <param name="AsAt">The day that all is counted on.</param>
/// <param name="Programmes">The programmes, by title.</param>
public sealed record OverviewDocument(DateOnly AsAt, IReadOnlyList<OverviewItem> Programmes)
{
    public static OverviewDocument Of(OverviewPage page) =>
        new(page.Here.Day, [.. page.Chosen.Select(r => new OverviewItem(
            r.Name, r.Programme.Title, page.Here.Origin + page.Here.WithAsAt("/" + r.Name), r.Owner, r.IsClosed ? "closed" : "open",
            r.Programme.Closing?.On?.When.Text, r.Programme.Successor, r.Programme.AnnouncedOn?.When.Text,
            r.Programme.Keeping?.How is { } how ? Desk.Beginning.BasicsForm.Slug(how) : null,
            new(r.Total, r.Answers, r.Progress), r.Overdue, r.Silent, r.LastUpdate))]);
}

/// <summary>A programme as JSON. What is not known is null.</summary>
public sealed record OverviewItem(
    string Name, string Title, string Address, string? Owner, string Status, string? ClosedOn, string? FollowedBy, string? AnnouncedOn,
    string? RecordKeptBy, OverviewCounts Answered, int Overdue, int Silent, DateOnly LastUpdate);

/// <summary>How many recommendations there are, how they were answered, and how far they have come.</summary>
public sealed record OverviewCounts(
    int Total, IReadOnlyDictionary<string, int> Responses, IReadOnlyDictionary<string, int> Progress);
