using System.Text.RegularExpressions;
using Heed.Import.Cells;
using Heed.Import.Targets;
using Heed.Ledger.Kinds;
using Heed.Tables;

namespace Heed.Import.Planning;

/// <summary>Guesses which columns are about one organisation each, such as "Scotland" above answers, or about one period each.</summary>
internal static partial class ColumnEachGuess
{
    private const int LongestName = 60;
    private const int LongestWords = 60;

    /// <summary>Gives such columns a place. Only columns without one are looked at.</summary>
    public static void Fill(KindTargets targets, TableSheet sheet, Dictionary<string, string> places)
    {
        var open = sheet.Columns.Where(c => places[c.Heading].Length == 0)
            .Select(c => (Column: c, Cells: sheet.Rows.Select(r => r[c].Text).Where(t => t.Length > 0).Take(200).ToList()))
            .Where(c => c.Cells.Count > 0).ToList();
        foreach (var (column, cells) in open)
        {
            if (PeriodIn(column.Heading) is { } period
                && targets.Table.ColumnEachPeriod.Keys.FirstOrDefault(
                    p => targets.At(p) is { } at && AreFor(targets, at.Field, cells)) is { } place)
                places[column.Heading] = new ColumnPlace(place, period).ToString();
        }
        foreach (var place in targets.Table.ColumnEach.Keys.Where(p => targets.At(p) is not null))
        {
            var field = targets.At(place)!.Field;
            if (targets.At(targets.Table.ColumnEach[place])?.Field is { Kind: FieldKind.Choice } sorts)
            {
                // "ISBN" above numbers says what sort of number they are.
                foreach (var (column, _) in open.Where(c => places[c.Column.Heading].Length == 0
                    && CellWords.Read(c.Column.Heading, sorts, targets.Table.Words) is { Slug: not null, IsKnown: true }))
                    places[column.Heading] = new ColumnPlace(place, column.Heading).ToString();
                continue;
            }
            if (field.Kind == FieldKind.Number)
            {
                FillNumbers(place, [.. open.Where(c => places[c.Column.Heading].Length == 0)], places);
                continue;
            }
            var named = open.Where(c => places[c.Column.Heading].Length == 0 && NameIn(c.Column.Heading) is not null).ToList();
            var sure = named.Where(c => AreFor(targets, field, c.Cells) && HasChoice(targets, field, c.Cells))
                .Select(c => c.Column).ToList();
            // Beside a column of answers, one with other short words is of answers too, if any of them is one, or nothing is said.
            var all = named.Where(c => sure.Contains(c.Column) || c.Cells.TrueForAll(t => t.Length <= LongestWords)
                && (HasChoice(targets, field, c.Cells) || AreFor(targets, field, c.Cells))
                && sure.Exists(s => Math.Abs(s.Index - c.Column.Index) == 1)).Select(c => c.Column).ToList();
            if (all.Count < 2 && !sure.Exists(c => c.Heading.Contains("government", StringComparison.OrdinalIgnoreCase)))
                continue;
            foreach (var column in all)
                places[column.Heading] = new ColumnPlace(place, NameIn(column.Heading)!).ToString();
            FillBeside(targets, place, sheet, places);
        }
    }

    /// <summary>The period that a heading names, such as "March 2024" in "Status March 2024"; null when it names none.</summary>
    public static string? PeriodIn(string heading)
    {
        var words = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = words.Length; length > 0; length--)
        {
            for (var from = words.Length - length; from >= 0; from--)
            {
                var some = string.Join(' ', words[from..(from + length)]);
                if (CellDates.Read(some, null, DayOrder.DayFirst) is { Date: { Latest: not null } })
                    return some;
            }
        }
        return null;
    }

    // Below a merged heading with the name of an organisation, "Scotland: Date" is the date of what "Scotland: Position" says.
    private static void FillBeside(KindTargets targets, string place, TableSheet sheet, Dictionary<string, string> places)
    {
        var list = place[..(place.LastIndexOf('.') + 1)];
        foreach (var heading in sheet.Columns.Select(c => c.Heading).Where(h => places[h].Length == 0))
        {
            if (heading.Split(": ", 2) is not [var name, var rest] || !places.ContainsValue(new ColumnPlace(place, name).ToString()))
                continue;
            var beside = targets.Table.Headings.Where(h => h.Key.StartsWith(list, StringComparison.Ordinal) && h.Key != place
                && h.Value.Any(w => Sameness.Of(w) == Sameness.Of(rest))).Select(h => new ColumnPlace(h.Key, name).ToString())
                .FirstOrDefault(p => !places.ContainsValue(p));
            places[heading] = beside ?? "";
        }
    }

    // Counts are headed by statuses. Other numbers, such as pages, are not.
    private static void FillNumbers(string place, List<(TableColumn Column, List<string> Cells)> open, Dictionary<string, string> places)
    {
        var numbers = open.Where(c => c.Cells.TrueForAll(t => int.TryParse(t, out _))).Select(c => c.Column).ToList();
        var known = numbers.Where(c => IsStatus(c.Heading)).ToList();
        if (known.Count < 2)
            return;
        foreach (var column in numbers.Where(c => known.Contains(c) || known.Exists(k => Math.Abs(k.Index - c.Index) == 1)))
            places[column.Heading] = new ColumnPlace(place, column.Heading).ToString();
    }

    private static bool IsStatus(string heading) => Slices.Registry.All.SelectMany(p => p.Table.Words).Any(w =>
        w.Meant.Keys.Any(k => Sameness.Of(k) == Sameness.Of(heading))
        || Choice.All(w.Choice).Any(c => Sameness.Of(c.Label) == Sameness.Of(heading)));

    private static bool HasChoice(KindTargets targets, ContentField field, List<string> cells) =>
        field.Kind != FieldKind.Choice
        || cells.Exists(c => CellWords.Read(c, field, targets.Table.Words) is { Slug: not null, IsKnown: true });

    private static bool AreFor(KindTargets targets, ContentField field, List<string> cells) =>
        field.Kind != FieldKind.Choice
        || cells.Count(c => CellWords.Read(c, field, targets.Table.Words).IsKnown) * 2 > cells.Count;

    // "Scottish Government response" names the Scottish Government; "Accepted/Rejected" names nobody.
    private static string? NameIn(string heading)
    {
        var name = Ending().Replace(heading.Trim(), "");
        return name.Length is 0 or > LongestName || NotAName().IsMatch(name) ? null : name;
    }

    [GeneratedRegex(@"(?:[’']s)?\s*[-–:]?\s*\(?(?:response|position|answer|reply|decision)\)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    // Whole words, but for the first: "Northern Ireland" begins with "no".
    [GeneratedRegex(
        @"[?/]|^(?:the )?government\z|^column [a-z]{1,3}\z|\b(?:accept|reject|agree|concur|answer|respon[sd]|recommend|categor|priorit)"
        + @"|\b(?:support|supported|position|decision|outcome|status|state|rag|progress|date|number|no|comments?|notes?|yes|type|theme)\b"
        + @"|\b(?:deadline|due|target|timescale|timeframe|time|term|when|cost|price|risk|owner|lead)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotAName();
}
