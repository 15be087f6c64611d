using System.Data;
using System.Globalization;
using Heed.Layout;
using Heed.Lists;
using Heed.OpenData;

namespace Heed.Across;

/// <summary>Gathered records as a spreadsheet: a row each, with what every kind has.</summary>
public sealed class GatheredCsv(RequestContext here, string name, IReadOnlyList<ListRow> rows) : IResult
{
    private static readonly IReadOnlyList<(string Title, Func<RequestContext, ListRow, string?> Value)> Columns =
    [
        ("Kind", (_, r) => r.Entry.Kind.Label),
        ("Title", (_, r) => r.Entry.Title),
        ("Status", (_, r) => r.State().ToString()),
        ("Date", (_, r) => r.Content.On?.ToString()),
        ("Deadline", (_, r) => r.Content.DueBy?.ToString()),
        ("Deadline (EDTF)", (_, r) => r.Content.DueBy?.When.Text),
        ("Address", (here, r) => here.Whole(r.Entry.Path)),
    ];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = CsvFile.MediaType;
        Answers.NameFile(httpContext.Response, Answers.FileName(here, name, ".csv"));
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var (title, _) in Columns)
            table.Columns.Add(title, typeof(string));
        foreach (var row in rows)
            table.Rows.Add([.. Columns.Select(object (c) => Spreadsheet.Harmless(c.Value(here, row) ?? ""))]);
        await CsvFile.WriteAsync(httpContext.Response.Body, table, httpContext.RequestAborted);
    }
}
