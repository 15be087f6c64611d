using System.Data;
using System.Globalization;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.OpenData;
using Heed.Platform.Time;

namespace Heed.Changes;

/// <summary>What moved, as CSV (RFC 4180): a row for each record.</summary>
public sealed class ChangesCsv(ChangesBetween changes, RequestContext here) : IResult
{
    private static readonly (string Title, Func<RecordChange, string?> Value)[] Columns =
    [
        ("Kind", r => r.Kind.Label),
        ("Reference", r => r.Steps[0].Reference),
        ("Title", r => r.Title),
        ("Change", r => r.SortInWords),
        ("State before", r => Word(r.Moves?.StateBefore)),
        ("State after", r => Word(r.Moves is null ? r.State : r.Moves.StateAfter)),
        ("Due before", r => r.Moves?.DueBefore?.ToString()),
        ("Due after", r => r.Moves?.DueAfter?.ToString()),
        ("Days moved", r => r.Moves is { DateMoved: true, Days: { } days } ? days.ToString(CultureInfo.InvariantCulture) : null),
        ("Fields", r => string.Join("; ", r.Fields)),
        ("First change", r => Day(r.Steps[0])),
        ("Last change", r => Day(r.Steps[^1])),
        ("Reasons", r => string.Join(
            " | ", r.Steps.Select(s => $"{Day(s)}: {RecordChange.ReasonOf(s)}").Distinct())),
        ("Status changed on", r => r.StateMovedIn is { } step ? Day(step) : null),
    ];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = CsvFile.MediaType;
        Answers.NameFile(
            response,
            Answers.FileName(
                here, $"changes-{changes.Period.From:yyyy-MM-dd}-to-{changes.Period.To:yyyy-MM-dd}{Answers.PartName(changes.Page)}",
                ".csv"));
        if (changes.Page.Next is { } next)
            Answers.LinkNext(response, here.Origin + changes.Address(here, ".csv", next));
        using var table = Table();
        await CsvFile.WriteAsync(response.Body, table, cancel);
    }

    private DataTable Table()
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("Address", typeof(string));
        foreach (var (title, _) in Columns)
            table.Columns.Add(title, typeof(string));
        foreach (var record in changes.Records)
            table.Rows.Add([here.Whole(record.Path), .. Columns.Select(object (c) => Spreadsheet.Harmless(c.Value(record) ?? ""))]);
        return table;
    }

    private static string? Word(string? state) => state is null ? null : States.Word(state);

    // ISO 8601 also has a month or a year alone.
    private static string Day(Edition step) => step is { RedactedAt: null, PublicIn: { } known } ? known.When.Text
        : Clock.DayOf(RecordChange.When(step)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
