using System.Globalization;
using Heed.Import.Cells;
using Heed.Import.Planning;
using Heed.Import.Runs;

namespace Heed.Import;

/// <summary>Reads from a form what columns, words and names mean.</summary>
public static class PostedMap
{
    /// <summary>The kind, the sheet, the columns, what every row says, and the days.</summary>
    public static (TableMap Map, IReadOnlyList<(string, string)> Errors) Columns(TableMap map, OpenedTable table, IFormCollection form)
    {
        var errors = new List<(string, string)>();
        var read = map with
        {
            As = RunFiles.KindAt(form["as"].ToString())?.Kind.List ?? map.As,
            Sheet = form["sheet"].ToString() is { Length: > 0 } chosen ? chosen : map.Sheet,
            Separator = form["separator"].ToString() is { Length: 1 } separator ? separator : null,
            TakesHidden = form.ContainsKey("hidden") ? true : null,
        };
        if (form["header"].ToString().Trim() is var row && row != $"{table.Sheet.HeaderRow}")
        {
            if (row.Length > 0 && !(int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
                errors.Add(("header", $"“{row}” is not the number of a row. Enter a number such as 4."));
            else
                read = read with { HeaderRow = row.Length == 0 ? null : int.Parse(row, CultureInfo.InvariantCulture) };
        }
        if (errors.Count > 0)
            return (map, errors);
        if (!read.ReadsLike(map))
            return (read, errors);
        var sheet = table.Reading.Sheets.FirstOrDefault(s => s.Name == form["sheet"].ToString()) ?? table.Sheet;
        var targets = RunFiles.KindAt(form["as"].ToString()) ?? table.Targets;
        // Another sheet or another kind has other columns: they are guessed again.
        if (sheet.Name != table.Sheet.Name || targets != table.Targets)
            return (map with
            {
                As = targets.Kind.List, Sheet = sheet.Name, Columns = MapGuess.Of(targets, sheet),
                // The row of the headings was chosen in the other sheet.
                HeaderRow = sheet.Name == table.Sheet.Name ? map.HeaderRow : null,
            }, errors);
        var columns = new Dictionary<string, string>();
        foreach (var column in sheet.Columns)
            columns[column.Heading] = form[$"column.{column.Index}"].ToString();
        var twice = columns.Where(c => c.Value.Length > 0 && !c.Value.Contains("[].address", StringComparison.Ordinal))
            .GroupBy(c => c.Value).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            errors.Add(($"column.{sheet.Columns.First(c => c.Heading == twice.Last().Key).Index}",
                $"“{twice.First().Key}” and “{twice.Last().Key}” cannot both fill the same field. Choose another field for one of them."));
        var same = map.Same.ToDictionary();
        foreach (var name in form.Keys.Where(k => k.StartsWith("same.", StringComparison.Ordinal)))
        {
            if (form[name].ToString().Trim() is { Length: > 0 } said)
                same[name[5..]] = said;
            else
                same.Remove(name[5..]);
        }
        DateOnly? since = null;
        if (form["since"].ToString().Trim() is { Length: > 0 } typed)
        {
            since = CellDates.Read(typed, null, DayOrder.DayFirst).Date is { Earliest: { } first, Latest: { } last } && first == last ? last
                : null;
            if (since is null)
                errors.Add(("since", $"“{typed}” is not a day. Enter day, month and year, such as 22 May 2023."));
        }
        return (map with { Columns = columns, Same = same, Days = OrderIn(form, map), PublicSince = since }, errors);
    }

    /// <summary>What words and names mean, and the order of day and month.</summary>
    public static TableMap Meaning(TableMap map, IFormCollection form)
    {
        var words = map.Words.ToDictionary(w => w.Key, w => w.Value.ToDictionary());
        var names = map.Names.ToDictionary();
        for (var i = 0; form.ContainsKey($"word.{i.ToString(CultureInfo.InvariantCulture)}"); i++)
        {
            var (place, text) = (form[$"word-place.{i}"].ToString(), form[$"word-text.{i}"].ToString());
            var chosen = form[$"word.{i}"].ToString();
            if (!words.TryGetValue(place, out var of))
                words[place] = of = [];
            of[text] = chosen;
        }
        for (var i = 0; form.ContainsKey($"name.{i.ToString(CultureInfo.InvariantCulture)}"); i++)
        {
            var (text, meant) = (form[$"name-text.{i}"].ToString(), form[$"name.{i}"].ToString().Trim());
            if (meant == text)
                names.Remove(text);
            else
                names[text] = meant;
        }
        return map with
        {
            Words = words.ToDictionary(w => w.Key, w => (IReadOnlyDictionary<string, string>)w.Value),
            Names = names,
            Days = OrderIn(form, map),
            PartsInNumbers = form["parts"].ToString() switch
            {
                "yes" => true,
                "no" => false,
                _ => map.PartsInNumbers,
            },
            Audience = form["audience"].ToString() is "public" or "staff" ? form["audience"].ToString() : map.Audience,
        };
    }

    private static DayOrder OrderIn(IFormCollection form, TableMap map) => form["days"].ToString() switch
    {
        "day-first" => DayOrder.DayFirst,
        "month-first" => DayOrder.MonthFirst,
        _ => map.Days,
    };
}
