using Heed.Desk.Writing;
using Heed.Import.Cells;
using Heed.Import.Targets;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tables;

namespace Heed.Import.Planning;

/// <summary>Finds out what every row of a table becomes. Reads the programme and changes nothing.</summary>
public sealed class Planner
{
    private readonly KindTargets targets;
    private readonly TableSheet sheet;
    private readonly TableMap map;
    private readonly KnownRecords known;
    private readonly CellLinks links;
    private readonly CellWriting writing;
    private readonly FormMerging merging;
    private readonly List<(TableColumn Column, ColumnPlace Place)> columns;
    private readonly RowForm rows;
    private readonly RowKeys keys;
    private readonly DateOnly today;
    private readonly Dictionary<string, FormValues> ofMade = [];
    private readonly Dictionary<ColumnPlace, string> labels;
    private readonly Dictionary<string, RecordInWork> records = [];
    private readonly List<(int Row, IReadOnlyList<string> Paths, string Says, List<(string Column, string Sentence)> Problems, int? Like)>
        read = [];
    private readonly Dictionary<string, int> said = [];

    private Planner(KindTargets targets, TableSheet sheet, TableMap map, KnownRecords known, DateOnly today)
    {
        (this.targets, this.sheet, this.map, this.known, this.today) = (targets, sheet, map, known, today);
        columns = [.. sheet.Columns.Where(c => map.Columns.GetValueOrDefault(c.Heading) is { Length: > 0 })
            .Select(c => (c, ColumnPlace.Parse(map.Columns[c.Heading])))];
        labels = columns.Select(c => c.Place).Distinct().ToDictionary(p => p, p => TableReport.Label(new TablePlan(targets, map), $"{p}"));
        links = new CellLinks(known, map, targets);
        foreach (var (column, place) in columns)
        {
            if (targets.At(place.Place)?.Field.Kind != FieldKind.Link)
                continue;
            links.PrefixAt(place.Place, RecordNumber.PrefixOf(sheet.Rows.Select(r => r[column].Text)));
            foreach (var row in sheet.Rows)
                links.Learn(row[column].Text);
        }
        keys = new RowKeys(targets, sheet, map, columns, known, links);
        writing = new CellWriting(targets, map, links, keys.Prefix);
        merging = new FormMerging(targets.Table);
        rows = new RowForm(targets, columns, writing, map);
    }

    /// <summary>Makes the plan of a table.</summary>
    /// <param name="reading">Reads the programme as the person may.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="targets">The kind of record.</param>
    /// <param name="sheet">The table.</param>
    /// <param name="map">What its columns mean.</param>
    /// <param name="today">Today, where Heed is used.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<TablePlan> PlanAsync(
        Reading reading, string programme, KindTargets targets, TableSheet sheet, TableMap map, DateOnly today, CancellationToken cancel)
    {
        var known = await KnownRecords.LoadAsync(reading, programme, KindsOf(targets), cancel);
        return new Planner(targets, sheet, map, known, today).Plan(cancel);
    }

    private static IEnumerable<Kind> KindsOf(KindTargets targets) =>
        targets.All.Where(t => t.Field.Kind == FieldKind.Link && t.Field.ValueType.IsGenericType)
            .SelectMany(t => Slices.Kinds.All.Where(k => k.ContentType == t.Field.ValueType.GetGenericArguments()[0]))
            .Concat(targets.Table.Links.Values.Select(name => Slices.Kinds[name])).Prepend(targets.Kind).Distinct();

    private TablePlan Plan(CancellationToken cancel)
    {
        foreach (var row in sheet.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            ReadRow(row);
        }
        var planned = records.Values.Select(r => r.Planned(targets, map)).ToList();
        var byPath = planned.ToDictionary(p => p.Path);
        var named = planned.SelectMany(LinksIn).ToHashSet();
        return new TablePlan(targets, map)
        {
            Records = [.. known.Made.Where(m => !byPath.ContainsKey(m.Path) && named.Contains(m.Path)).Select(NamedOnly), .. planned],
            Rows = [.. read.Select(r => new PlannedRow(r.Row, r.Paths, r.Says, r.Problems)
            {
                Like = r.Like, Outcome = OutcomeOf(r.Paths, r.Like, byPath),
            })],
            Words = writing.Words,
            DatesInWords = writing.DatesInWords,
            Names = links.Names,
            Left = [.. sheet.Columns.Where(c => string.IsNullOrEmpty(map.Columns.GetValueOrDefault(c.Heading))).Select(LeftOf)
                .Where(l => l.Count > 0)],
            AmbiguousDates = writing.AmbiguousDates,
            HasPartsInNumbers = keys.HasPartsInNumbers,
            Prefix = keys.Prefix,
        };
    }

    private static IEnumerable<string> LinksIn(PlannedContent record) =>
        record.Editions.Select(e => e.Content).Append(record.Content)
            .SelectMany(c => ContentWalk.Values(c, record.Kind.Shape)).Select(v => v.Value).OfType<IRef>().Select(r => r.Path);

    private void ReadRow(TableRow row)
    {
        var problems = new List<(string Column, string Sentence)>();
        var day = SinceOf(row, problems);
        var found = keys.Find(row, problems);
        var touched = new List<string>();
        int? like = found.Count == 0 ? null : 0;
        SayOfMade(row, problems);
        foreach (var key in found)
        {
            var says = rows.Read(row, key.Part, day, problems);
            // Without what it must link to, such as what is judged, it says nothing.
            if (columns.Any(c => problems.Exists(p => p.Column == c.Column.Heading)
                && targets.At(c.Place.Place) is { List: null, Field: { Kind: FieldKind.Link, IsRequired: true } }))
                continue;
            // A row that only adds to lists, such as an answer, must find the record that it adds to.
            if (key.IsNew && !records.ContainsKey(key.Path) && !says.Any(s => s.HasOwn) && !keys.MakesRecords)
            {
                problems.Add((keys.Heading, $"There is no {targets.Kind.Label.ToLowerInvariant()} {key.Says}. "
                    + $"Import the {targets.Kind.Plural.ToLowerInvariant()} first, or correct the row."));
                continue;
            }
            if (!records.TryGetValue(key.Path, out var record))
                records[key.Path] = record = new RecordInWork(key, known.At(key.Path), targets);
            record.Add(row.Number, says, merging, problems);
            touched.Add(key.Path);
            if (!said.TryAdd(InFull(key, says), row.Number))
                like = like is null ? null : said[InFull(key, says)];
            else
                like = null;
        }
        if (touched.Count == 0)
            like = null;
        read.Add((row.Number, touched, like is null ? InShort(row) : $"{InShort(row)} · The same as row {like}", problems, like));
    }

    private static string InFull(RowKey key, IReadOnlyList<RowSays> says) => string.Join('\u0001', says.SelectMany(
        s => s.Form.All().Where(f => f.Text.Length > 0).Select(f => $"{s.On}{f.Place}={f.Text}")).Prepend($"{key.Path}#{key.Part}"));

    // Each field with what it gets, so that a column in the wrong place is seen.
    private string InShort(TableRow row)
    {
        const int longest = 60;
        return string.Join(" · ", columns.Where(c => row[c.Column].Text.Length > 0).Take(8).Select(c =>
        {
            var text = row[c.Column].Text;
            var from = row[c.Column].Origin switch
            {
                CellOrigin.Merged => " (merged cell)",
                CellOrigin.FilledDown => " (as above)",
                CellOrigin.Formula => " (from a formula)",
                _ => "",
            };
            return $"{labels[c.Place]}: {(text.Length > longest ? text[..longest] + "…" : text)}{from}";
        }));
    }

    private FuzzyDate? SinceOf(TableRow row, List<(string, string)> problems)
    {
        var (column, _) = columns.FirstOrDefault(c => c.Place.Place == KindTargets.PublicSince);
        if (column is null || row[column].Text.Length == 0)
            return MapSince;
        var date = CellDates.Read(row[column].Text, row[column].Date, map.Days);
        if (date.Date is { Latest: { } day } since && day <= today)
            return since;
        problems.Add((column.Heading, date.Problem ?? "Enter a day in the past, since when this was public."));
        return MapSince;
    }

    private FuzzyDate? MapSince => map.PublicSince is { } day ? FuzzyDate.Of(day) : null;

    private static RowOutcome OutcomeOf(IReadOnlyList<string> paths, int? like, Dictionary<string, PlannedContent> planned) =>
        paths.Count == 0 ? RowOutcome.Wrong
        : like is not null && paths.Any(p => planned[p].Before is null || planned[p].Changes.Count > 0) ? RowOutcome.Duplicate
        : paths.Any(p => planned[p].Before is null) ? RowOutcome.New
        : paths.Any(p => planned[p].Changes.Count > 0) ? RowOutcome.Changed
        : RowOutcome.Same;

    private LeftColumn LeftOf(TableColumn column)
    {
        var said = sheet.Rows.Select(r => r[column].Text).Where(t => t.Length > 0).ToList();
        return new LeftColumn(column.Heading, said.Count, [.. said.Distinct().Take(3)]);
    }

    // A column such as the report's date says something of the record that the row names.
    private void SayOfMade(TableRow row, List<(string, string)> problems)
    {
        foreach (var (column, place) in columns.Where(c => c.Place.Place.Contains('>', StringComparison.Ordinal)))
        {
            var (link, field) = place.Place.Split('>') is [var from, var to] ? (targets.At(from), to) : (null, "");
            if (link is null || KindTargets.Made(link) is not { } made || row[column].Text.Length == 0)
                continue;
            var named = columns.FirstOrDefault(c => c.Place.Place == link.Place).Column is { } naming ? row[naming].Text
                : map.Same.GetValueOrDefault(link.Place) ?? "";
            if (links.Find(link, named, "", cells: 0).Paths is not [var path] || !known.Made.Exists(m => m.Path == path))
                continue;
            var of = KindTargets.Of(made.Pages);
            if (!ofMade.TryGetValue(path, out var form))
                ofMade[path] = form = new FormValues();
            if (of.At(field) is { } target && form[field] is null
                && new CellWriting(of, map, links, "").Put(form, field, target, row[column].Text, row[column].Date) is { } problem)
                problems.Add((column.Heading, problem));
        }
    }

    // Made because a row names it: its name is all that is known of it, but for what such columns say.
    private PlannedContent NamedOnly(KnownRecord made)
    {
        var form = ofMade.GetValueOrDefault(made.Path) ?? new FormValues();
        form.Open("title").Text = made.Title;
        foreach (var (i, name) in made.OtherNames.Index())
            form.Open($"aliases[{i}].name").Text = name;
        return RecordInWork.PlanOf(made.Path, made.Kind, form, null, 0) with { IsNamedOnly = true };
    }
}
