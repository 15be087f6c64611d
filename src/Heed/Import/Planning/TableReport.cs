using System.Globalization;
using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Tables;

namespace Heed.Import.Planning;

/// <summary>What was found in a table and what becomes of it, for people and for programs.</summary>
public static class TableReport
{
    private const int Most = 20;

    /// <summary>In sentences.</summary>
    public static IEnumerable<string> InWords(TableReading file, TableSheet sheet, TablePlan plan)
    {
        yield return $"Read as {file.Format}. Sheet “{sheet.Name}”: headings in row {Figures(sheet.HeaderRow)}, "
            + $"{Phrases.Count(plan.Rows.Count, "row")}.";
        foreach (var other in file.Sheets.Where(s => s.Name != sheet.Name))
            yield return $"Not read: sheet “{other.Name}”, {Phrases.Count(other.Rows.Count, "row")}. To read it: --sheet \"{other.Name}\".";
        foreach (var notice in file.Notices)
            yield return notice;
        foreach (var row in sheet.LeftOut.Where(r => r.Why != LeftOutReason.Blank).Take(Most))
            yield return $"Left out row {Figures(row.Number)} ({Why(row.Why)}): {Short(row.Text)}";
        foreach (var (heading, place) in plan.Map.Columns.Where(c => c.Value.Length > 0))
            yield return $"Column “{heading}” is {Label(plan, place)}.";
        foreach (var left in plan.Left)
            yield return $"Column “{left.Heading}” was not given a place: {Phrases.Count(left.Count, "cell")}, "
                + $"such as “{Short(left.Examples[0])}”.";
        if (plan.Prefix.Length > 0)
            yield return $"“{plan.Prefix}” before each number was left out.";
        foreach (var word in plan.Words.Where(w => !w.IsKnown).Take(Most))
            yield return $"{word.Label}: we do not know what “{Short(word.Text)}” means ({Phrases.Count(word.Count, "cell")}). "
                + (word.Becomes is null ? "It is kept as their words, without a choice."
                    : $"It becomes “{LabelOf(plan, word)}”, with their words.");
        foreach (var name in plan.Names.Where(n => n.IsNew).Take(Most))
            yield return $"New {name.Kind.Label.ToLowerInvariant()}: {name.Text}."
                + (name.MayBeSeveral ? " Is this one name? If not, say which names it is." : "");
        foreach (var date in plan.DatesInWords.Take(Most))
            yield return $"{date.Label}: we cannot tell which day “{Short(date.Text)}” means ({Phrases.Count(date.Count, "cell")}). "
                + "It is kept as words, without a day.";
        if (plan.AmbiguousDates > 0 && plan.Map.Days == Cells.DayOrder.NotSaid)
            yield return "Some dates could be two days. Say which comes first with --days day-first or --days month-first.";
        // One mistake in a column is one sentence, however many rows it is in.
        var problems = plan.Rows.SelectMany(r => r.Problems.Select(p => (r.Number, p.Column, p.Sentence)))
            .GroupBy(p => (p.Column, p.Sentence)).ToList();
        foreach (var alike in problems.Take(Most))
            yield return $"{InRows([.. alike.Select(p => p.Number).Distinct()])}, {alike.Key.Column}: {alike.Key.Sentence}";
        if (problems.Count > Most)
            yield return $"And {Phrases.Count(problems.Count - Most, "more problem")}. --json lists them all.";
        foreach (var row in plan.Rows.Where(r => r.Outcome == RowOutcome.Duplicate).Take(Most))
            yield return $"Row {Figures(row.Number)} says the same as row {Figures(row.Like ?? 0)}. It adds nothing.";
        foreach (var group in plan.ToSave.SelectMany(r => r.Missing.Select(m => InField(r.Kind, m))).GroupBy(s => s)
            .OrderByDescending(g => g.Count()).Take(Most))
            yield return $"Before you publish, in {Phrases.Count(group.Count(), "record")}: {group.Key}";
        yield return $"Rows: {Figures(plan.Count(RowOutcome.New))} new, {Figures(plan.Count(RowOutcome.Changed))} changed, "
            + $"{Figures(plan.Count(RowOutcome.Same))} the same, "
            + (plan.Count(RowOutcome.Duplicate) is > 0 and var twice ? $"{Figures(twice)} repeated, " : "")
            + $"{Figures(plan.Count(RowOutcome.Wrong))} not imported. "
            + $"Records: {Figures(plan.ToSave.Count(r => r.Before is null))} to add, "
            + $"{Figures(plan.ToSave.Count(r => r.Before is not null))} to change.";
    }

    /// <summary>As data; the same that <see cref="InWords"/> says, whole.</summary>
    public static object AsData(TableReading file, TableSheet sheet, TablePlan plan) =>
        new
        {
            format = file.Format,
            sheet = sheet.Name,
            headerRow = sheet.HeaderRow,
            notices = file.Notices,
            map = plan.Map,
            counts = new
            {
                rows = plan.Rows.Count,
                @new = plan.Count(RowOutcome.New),
                changed = plan.Count(RowOutcome.Changed),
                same = plan.Count(RowOutcome.Same),
                repeated = plan.Count(RowOutcome.Duplicate),
                notImported = plan.Count(RowOutcome.Wrong),
            },
            leftOut = sheet.LeftOut.Select(r => new { row = r.Number, why = r.Why.Slug, text = r.Text }),
            notGivenAPlace = plan.Left.Select(l => new { column = l.Heading, cells = l.Count, examples = l.Examples }),
            prefixLeftOut = plan.Prefix,
            ambiguousDates = plan.AmbiguousDates,
            words = plan.Words.Select(
                w => new { place = w.Place, text = w.Text, cells = w.Count, becomes = w.Becomes, isKnown = w.IsKnown }),
            datesInWords = plan.DatesInWords.Select(d => new { label = d.Label, text = d.Text, cells = d.Count }),
            names = plan.Names.Select(n => new { name = n.Text, kind = n.Kind.Name, cells = n.Count, path = n.Path, isNew = n.IsNew }),
            rows = plan.Rows.Select(r => new
            {
                row = r.Number,
                outcome = r.Outcome.Slug,
                sameAs = r.Like,
                paths = r.Paths,
                problems = r.Problems.Select(p => new { column = p.Column, sentence = p.Sentence }),
            }),
            records = plan.ToSave.Select(r => new
            {
                path = r.Path,
                title = r.Content.Title,
                isNew = r.Before is null,
                changes = r.Changes,
                days = r.Editions.Select(e => e.On),
                missing = r.Missing.Select(m => new { field = m.Field, sentence = m.Sentence }),
            }),
        };

    /// <summary>What a place is called, with the body or period that its column is about.</summary>
    public static string Label(TablePlan plan, string place)
    {
        var (at, about) = ColumnPlace.Parse(place) is var parsed ? (parsed.Place, parsed.For) : default;
        var label = at switch
        {
            Targets.KindTargets.Address => "the record’s address",
            Targets.KindTargets.PublicSince => "the day since when it is public",
            _ when at.Split('>') is [var link, var field] => $"{plan.Targets.At(link)?.Label}: {field}",
            _ => plan.Targets.At(at)?.Label ?? at,
        };
        return about is null ? label : $"{label} ({about})";
    }

    /// <summary>Why a row is not one of the table.</summary>
    public static string Why(LeftOutReason reason) => reason switch
    {
        LeftOutReason.Title => "above the headings",
        LeftOutReason.RepeatedHeader => "the headings again",
        LeftOutReason.Total => "a total",
        LeftOutReason.Footer => "below the table",
        LeftOutReason.Section => "a heading across the table",
        LeftOutReason.StruckOut => "struck out",
        _ => "empty",
    };

    // "Enter title" may be of something in the record.
    private static string InField(Kind kind, (string Field, string Sentence) missing)
    {
        var list = missing.Field.IndexOfAny(['[', '.']) is > 0 and var end ? kind.Shape.Field(missing.Field[..end]) : null;
        return list is null ? missing.Sentence : $"{list.Label}: {missing.Sentence}";
    }

    private static string InRows(List<int> rows) => rows.Count == 1 ? $"Row {Figures(rows[0])}"
        : $"{Figures(rows.Count)} rows (first {string.Join(", ", rows.Take(3).Select(Figures))}{(rows.Count > 3 ? " …" : "")})";

    private static string LabelOf(TablePlan plan, FoundWord word) =>
        Choice.All(plan.Targets.At(word.Place)!.Field.ValueType).First(c => c.Slug == word.Becomes).Label;

    private static string Short(string text) => ProgrammeFilter.Shorten(text);

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);
}
