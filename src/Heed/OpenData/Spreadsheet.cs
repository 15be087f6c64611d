using System.Data;
using System.Globalization;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Lists;
using Heed.Records;

namespace Heed.OpenData;

/// <summary>A list as a table for spreadsheets: a row for each record, all values as text.</summary>
public sealed class Spreadsheet
{
    // What a spreadsheet would run as a formula, in its plain and its full-width form.
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    // A column keeps the name it was first given out with, whatever its label says now.
    private static readonly Dictionary<string, string> FirstNames = new()
    {
        ["Evidence"] = "Who says so, and evidence",
        ["Members named"] = "Known seats",
        ["Our summary of progress"] = "Our reading of the sources",
        ["Set up under"] = "Set up by",
    };

    private readonly RequestContext here;
    private readonly List<(string Name, string Title, Func<ListRow, string?> Value)> columns;

    /// <summary>The table of a list.</summary>
    public Spreadsheet(KindPages pages, RequestContext here)
    {
        this.here = here;
        columns =
        [
            ("address", "Address", r => here.Whole(r.Entry.Path)),
            ("reference", "Reference", r => r.Entry.Reference),
            ("title", "Title", r => r.Entry.Title),
            ("state", "State", r => r.Entry.State is { } state ? States.Word(state) : null),
            ("days-overdue", "Days overdue", r => r.PastDue is { IsOverdue: true } late ? Figures(late.Days) : null),
            ("days-nothing-found", "Days since due, nothing found", r => r.PastDue is { IsOverdue: false } past ? Figures(past.Days)
                : null),
            ("days-past-first-date", "Days past first date", r => r.Entry.DaysSlipped(here.Day) is > 0 and var slipped ? Figures(slipped)
                : null),
            ("sources-last-checked", "Sources last checked", r => SourcesChecked.On(r.Content.Sources, here)?.When.Text),
        ];
        // Lists call the state "Status"; the table always has it.
        var own = pages.List.Columns.Where(c => c.Label != "Status" && !columns.Any(k => k.Title == c.Label)).DistinctBy(c => c.Label);
        columns.AddRange(
            [.. own.Select(c => (Slug(Named(c.Label)), Named(c.Label), (Func<ListRow, string?>)(r => c.Value(r).ToString())))]);
        columns.AddRange(Ending);
        // Then every other field of the content, so that the table has everything that the page says.
        var told = columns.Select(c => c.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fields = pages.Kind.Shape.Fields.Where(f => told.Add(f.Label));
        columns.AddRange(fields.Select(f => (Slug(Named(f.Label)), Named(f.Label), (Func<ListRow, string?>)(r => FieldText.Of(f, r)))));
    }

    /// <summary>The columns: a name for machines and a title for people.</summary>
    public IReadOnlyList<(string Name, string Title)> Columns => [.. columns.Select(c => (c.Name, c.Title))];

    private static IEnumerable<(string, string, Func<ListRow, string?>)> Ending =>
        [
            ("date-edtf", "Date (EDTF)", r => r.Content.On?.When.Text),
            ("date-words", "Date (words)", r => Words(r.Content.On)),
            ("due-edtf", "Due (EDTF)", r => r.Content.DueBy?.When.Text),
            ("due-words", "Due (words)", r => Words(r.Content.DueBy)),
            ("since", "Version public since", r => r.Entry.Since.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            ("edition", "Version", r => Figures(r.Entry.Number)),
            ("standing", "Standing", r => r.Entry.Standing == Standing.Withdrawn ? "withdrawn" : "in force"),
        ];

    public DataTable Table(IEnumerable<ListRow> rows)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var (_, title, _) in columns)
            table.Columns.Add(title, typeof(string));
        foreach (var row in rows)
            table.Rows.Add([.. columns.Select(object (c) => Harmless(c.Value(row) ?? ""))]);
        return table;
    }

    /// <summary>Puts an apostrophe before a text that a spreadsheet would run as a formula.</summary>
    public static string Harmless(string text) => text.TrimStart(' ') is [var first, ..] && Dangerous.Contains(
        first, StringComparison.Ordinal) ? "'" + text : text;

    private static string? Words(FuzzyDate? date) => date?.ToString();

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Named(string label) => FirstNames.GetValueOrDefault(label, label);

    private static string Slug(string label) => string.Join(
        '-', label.ToLowerInvariant().Split([' ', ',', '(', ')', '’', '\''], StringSplitOptions.RemoveEmptyEntries));
}
