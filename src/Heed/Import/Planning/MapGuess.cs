using Heed.Import.Cells;
using Heed.Import.Sheets;
using Heed.Import.Targets;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Tables;

namespace Heed.Import.Planning;

/// <summary>Guesses from headings and values what the columns of a table mean. A person confirms it.</summary>
public static class MapGuess
{
    // Words for a decision are short; what is longer says why.
    private const int LongestWords = 60;

    // A text is longer than a date, a name or a yes.
    private const int LongestName = 20;

    private static readonly string[] AddressHeadings = ["address", "web address", "heed address"];
    private static readonly string[] SinceHeadings = ["public since", "edition public since"];

    /// <summary>Whether a text is a heading that any kind knows; it helps to find the row of headings.</summary>
    public static bool IsHeading(string text)
    {
        var said = Sameness.Of(text);
        return said.Length > 0 && AllHeadings.Value.Contains(said);
    }

    private static readonly Lazy<HashSet<string>> AllHeadings = new(
        () => [.. Slices.Registry.All.SelectMany(p => HeadingsOf(KindTargets.Of(p)).SelectMany(h => h.Headings)).Concat(AddressHeadings)]);

    /// <summary>The kind that a table is most likely of; null when its headings say nothing.</summary>
    public static KindTargets? KindOf(TableSheet sheet, string name)
    {
        var said = Sameness.Of(name);
        var best = Slices.Registry.All.Select(KindTargets.Of).Where(t => t.Kind.Template.Length > 0)
            .Select(t => (Targets: t, Score: Score(t, sheet, said))).MaxBy(s => s.Score);
        return best.Score > 1 ? best.Targets : null;
    }

    /// <summary>The sheet that is most likely the table: a workbook may begin with one that explains the others.</summary>
    public static TableSheet SheetOf(TableReading reading) =>
        reading.Sheets.MaxBy(s => s.Rows.Count == 0 ? -1
            : Slices.Registry.All.Where(p => p.Kind.Template.Length > 0).Max(p => Score(KindTargets.Of(p), s, Sameness.Of(s.Name))))!;

    /// <summary>The place of each column, by heading; empty where nothing is likely.</summary>
    public static IReadOnlyDictionary<string, string> Of(KindTargets targets, TableSheet sheet)
    {
        var places = new Dictionary<string, string>();
        foreach (var isExact in (bool[])[true, false])
        {
            // Headings with one meaning first: they tell which of several another one has.
            while (Next(targets, sheet, places, isExact) is var (heading, place))
                places[heading] = place;
        }
        foreach (var column in sheet.Columns.Where(c => !places.ContainsKey(c.Heading)))
            places[column.Heading] = "";
        FillWords(targets, sheet, places);
        ColumnEachGuess.Fill(targets, sheet, places);
        return places;
    }

    // "Recommendation under section 26(1)(b)" above texts is what such a record says, where no other column is.
    private static void FillWords(KindTargets targets, TableSheet sheet, Dictionary<string, string> places)
    {
        if ((targets.At("words") ?? targets.At("title")) is not { } words || places.Values.Any(p => p is "words" or "title"))
            return;
        var column = sheet.Columns.FirstOrDefault(c => places[c.Heading].Length == 0
            && $" {Sameness.Of(c.Heading)} ".Contains($" {Sameness.Of(targets.Kind.Label)} ", StringComparison.Ordinal)
            && sheet.Rows.Select(r => r[c].Text).Where(t => t.Length > 0).ToList() is { Count: > 0 } cells
            && (cells.Average(t => t.Length) > LongestName || Sameness.Of(c.Heading) == Sameness.Of(targets.Kind.Label))
            && !cells.Exists(RecordNumber.IsFigures));
        if (column is not null)
            places[column.Heading] = words.Place;
    }

    private static (string Heading, string Place)? Next(
        KindTargets targets, TableSheet sheet, Dictionary<string, string> places, bool isExact)
    {
        var open = sheet.Columns.Where(c => !places.ContainsKey(c.Heading))
            .Select(c => (c.Heading, Places: PlacesOf(targets, sheet, c, isExact, places))).Where(c => c.Places.Length > 0)
            .OrderBy(c => c.Places.Length).FirstOrDefault();
        return open.Heading is null ? null : (open.Heading, Likeliest(targets, sheet, open.Heading, open.Places, places));
    }

    // A date beside an answer is the answer's; one right after the report is the report's.
    private static string Likeliest(
        KindTargets targets, TableSheet sheet, string heading, string[] candidates, Dictionary<string, string> places)
    {
        var at = sheet.Columns.ToList().FindIndex(c => c.Heading == heading);
        var before = at > 0 ? places.GetValueOrDefault(sheet.Columns[at - 1].Heading) : null;
        if (before is { Length: > 0 } && before == targets.Within?.Place && Sameness.Of(heading) == "date"
            && KindTargets.Made(targets.Within) is { } made && !places.ContainsValue($"{before}>{made.Day}"))
            return $"{before}>{made.Day}";
        if (Sameness.Of(heading) == "date" && before?.LastIndexOf('.') is > 0 and var end && targets.At($"{before[..end]}.on") is { } beside
            && !places.ContainsValue(beside.Place))
            return beside.Place;
        if (candidates.Length == 1)
            return candidates[0];
        var lists = places.Values.Where(p => p.Contains("[]", StringComparison.Ordinal)).Select(ListOf).ToHashSet();
        var makesRecords = places.Values.Any(targets.MakesRecords);
        var inList = candidates.FirstOrDefault(c => c.Contains("[]", StringComparison.Ordinal) && lists.Contains(ListOf(c)));
        var own = candidates.FirstOrDefault(c => !lists.Contains(ListOf(c)) && (ListOf(c) is "" or "sources"));
        return makesRecords ? own ?? inList ?? candidates[0] : inList ?? own ?? candidates[0];
    }

    private static string ListOf(string place) =>
        place.IndexOf("[]", StringComparison.Ordinal) is >= 0 and var end ? place[..end] : "";

    private static double Score(KindTargets targets, TableSheet sheet, string name)
    {
        var places = Of(targets, sheet).Values.Where(p => p.Length > 0).ToList();
        var named = name.Contains(Sameness.Of(targets.Kind.List), StringComparison.Ordinal) ? 3 : 0;
        var own = sheet.Columns.Count(
            c => targets.Table.Headings.Values.Any(h => h.Any(w => Sameness.Of(w) == Sameness.Of(c.Heading))));
        // A kind whose number or day is missing is hardly it.
        var key = targets.Number is { } number && places.Contains(number.Place) ? 2 : 0;
        var day = targets.Day is { } on && !places.Contains(on.Place) ? -3 : 0;
        return places.Count + own + named + key + day;
    }

    private static string[] PlacesOf(
        KindTargets targets, TableSheet sheet, TableColumn column, bool isExact, Dictionary<string, string> places)
    {
        var (heading, said) = (column.Heading, Sameness.Of(column.Heading));
        if (AddressHeadings.Contains(said))
            return Free(KindTargets.Address);
        if (SinceHeadings.Contains(said))
            return Free(KindTargets.PublicSince);
        if (targets.All.Select(t => t.List).OfType<string>().FirstOrDefault(l => RecordSheets.ItemHeading(l) == heading) is { } list)
            return Free(KindTargets.Item + list);
        if (said.Length == 0)
            return isExact && heading.Trim() is "#" or "№" && targets.Number is { } number ? Free(number.Place) : [];
        return [.. HeadingsOf(targets)
            .Where(h => h.Headings.Any(known => isExact ? known == said : Holds(said, known) || known == Shorter(targets, said)))
            // "Status March 2024" is one column of several.
            .Where(h => isExact || !targets.Table.ColumnEachPeriod.ContainsKey(h.Place) || ColumnEachGuess.PeriodIn(heading) is null)
            .SelectMany(h => Free(AsItsCells(targets, sheet, column, h.Place))).Distinct()];

        string[] Free(string place) => places.ContainsValue(place) ? [] : [place];
    }

    // What a column is called is not always what it holds: "Response" may be a word or a page, "Recommendation" a number or a text.
    private static string AsItsCells(KindTargets targets, TableSheet sheet, TableColumn column, string place)
    {
        var cells = sheet.Rows.Select(r => r[column].Text).Where(t => t.Length > 0).Take(200).ToList();
        if (cells.Count == 0)
            return place;
        if (place is "words" or "title" && targets.Number is { } number && cells.TrueForAll(RecordNumber.IsFigures))
            return number.Place;
        foreach (var (choice, prose) in targets.Table.ProseBeside)
        {
            if (place == choice && (cells.Count(c => c.Length > LongestWords) * 2 > cells.Count
                || IsBesideWords(targets, sheet, column, choice)))
                return prose;
            if (place == prose && targets.At(choice) is { } target
                && cells.Count(c => CellWords.Read(c, target.Field, targets.Table.Words).IsKnown) * 2 > cells.Count)
                return choice;
        }
        return place;
    }

    // Where a column has only words for a decision, another with the same meaning says why.
    private static bool IsBesideWords(KindTargets targets, TableSheet sheet, TableColumn column, string choice)
    {
        var others = sheet.Columns.Where(c => c != column && targets.Table.Headings.GetValueOrDefault(choice, [])
            .Any(h => Sameness.Of(h) == Sameness.Of(c.Heading)));
        return !AreMostlyKnown(targets, sheet, column, choice) && others.Any(c => AreMostlyKnown(targets, sheet, c, choice));
    }

    private static bool AreMostlyKnown(KindTargets targets, TableSheet sheet, TableColumn column, string choice)
    {
        var cells = sheet.Rows.Select(r => r[column].Text).Where(t => t.Length > 0).Take(200).ToList();
        return targets.At(choice) is { } target
            && cells.Count(c => CellWords.Read(c, target.Field, targets.Table.Words).IsKnown) * 2 > cells.Count;
    }

    // "Recommendation title" and "Action ref" are the title and the number of each.
    private static string? Shorter(KindTargets targets, string said) => Sameness.Of(targets.Kind.Label) + " " is var label
        && said.StartsWith(label, StringComparison.Ordinal) ? said[label.Length..] : null;

    // "Date of response (first)" begins with a heading that is known. One word alone says too little: "Target audience" is no target.
    private static bool Holds(string said, string known) => known.Contains(' ', StringComparison.Ordinal)
        && (said.StartsWith(known + " ", StringComparison.Ordinal) || said.StartsWith(known + "s ", StringComparison.Ordinal));

    private static IEnumerable<(string Place, IReadOnlyList<string> Headings)> HeadingsOf(KindTargets targets)
    {
        foreach (var (place, headings) in targets.Table.Headings.Where(h => targets.At(h.Key) is not null))
            yield return (place, [.. headings.Select(Sameness.Of)]);
        if (targets.Within is { } within && KindTargets.Made(within) is { } made)
        {
            yield return ($"{within.Place}>{made.Day}", ["date published", "published", "published on", "report date"]);
        }
        foreach (var target in targets.All)
        {
            yield return (target.Place, target.List is null && !target.Place.Contains('.', StringComparison.Ordinal)
                ? [Sameness.Of(target.Label), Sameness.Of(target.Place)] : [Sameness.Of(target.Label)]);
        }
    }
}
