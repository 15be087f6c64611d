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
            yield return $"Not read: sheet “{other.Name}”, {Phrases.Count(other.Rows.Count, "row")}.";
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
        foreach (var row in plan.Rows.Where(r => r.Problems.Count > 0).Take(Most))
        {
            foreach (var (column, sentence) in row.Problems)
                yield return $"Row {Figures(row.Number)}, {column}: {sentence}";
        }
        if (plan.Rows.Count(r => r.Problems.Count > 0) is > Most and var more)
            yield return $"{more - Most} more rows have problems.";
        foreach (var group in plan.ToSave.SelectMany(r => r.Missing.Select(m => m.Sentence)).GroupBy(s => s)
            .OrderByDescending(g => g.Count()).Take(Most))
            yield return $"Before you publish, in {Phrases.Count(group.Count(), "record")}: {group.Key}";
        yield return $"Rows: {Figures(plan.Count(RowOutcome.New))} new, {Figures(plan.Count(RowOutcome.Changed))} changed, "
            + $"{Figures(plan.Count(RowOutcome.Same))} the same, {Figures(plan.Count(RowOutcome.Wrong))} not imported. "
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
                notImported = plan.Count(RowOutcome.Wrong),
            },
            leftOut = sheet.LeftOut.Select(r => new { row = r.Number, why = r.Why.Slug, text = r.Text }),
            notGivenAPlace = plan.Left.Select(l => new { column = l.Heading, cells = l.Count, examples = l.Examples }),
            prefixLeftOut = plan.Prefix,
            ambiguousDates = plan.AmbiguousDates,
            words = plan.Words.Select(
                w => new { place = w.Place, text = w.Text, cells = w.Count, becomes = w.Becomes, isKnown = w.IsKnown }),
            names = plan.Names.Select(n => new { name = n.Text, kind = n.Kind.Name, cells = n.Count, path = n.Path, isNew = n.IsNew }),
            rows = plan.Rows.Select(r => new
            {
                row = r.Number,
                outcome = r.Outcome.Slug,
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
        _ => "empty",
    };

    private static string LabelOf(TablePlan plan, FoundWord word) =>
        Choice.All(plan.Targets.At(word.Place)!.Field.ValueType).First(c => c.Slug == word.Becomes).Label;

    private static string Short(string text) => ProgrammeFilter.Shorten(text);

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);
}
