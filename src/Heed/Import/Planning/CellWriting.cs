using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Desk.Writing;
using Heed.Import.Cells;
using Heed.Import.Targets;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Import.Planning;

/// <summary>Puts what a cell says where the form of a record has it. Counts the words and names that it meets.</summary>
/// <param name="targets">The kind of record.</param>
/// <param name="map">What words, names and dates mean.</param>
/// <param name="links">Finds and makes the records that cells name.</param>
/// <param name="prefix">Letters before all numbers of the table.</param>
public sealed partial class CellWriting(KindTargets targets, TableMap map, CellLinks links, string prefix)
{
    private readonly Dictionary<(string Place, string Text), (CellWords Read, int Count)> words = [];
    private readonly HashSet<(string, DateOnly?, string)> ambiguous = [];
    private readonly Dictionary<(string Label, string Text), int> inWords = [];

    /// <summary>The dates that have no day, and are kept as words.</summary>
    public IReadOnlyList<(string Label, string Text, int Count)> DatesInWords =>
        [.. inWords.Select(w => (w.Key.Label, w.Key.Text, w.Value)).OrderByDescending(w => w.Value)];

    /// <summary>How many different dates could be two.</summary>
    public int AmbiguousDates => ambiguous.Count;

    /// <summary>The words that stand for choices, the commonest first.</summary>
    public IReadOnlyList<FoundWord> Words =>
        [.. words.OrderBy(w => w.Value.Read.IsKnown).ThenByDescending(w => w.Value.Count).Select(
            w => new FoundWord(
                w.Key.Place, targets.At(w.Key.Place)!.Label, w.Key.Text, w.Value.Count, w.Value.Read.Slug, w.Value.Read.IsKnown))];

    /// <summary>Fills a place of a row's form.</summary>
    /// <returns>Why it can't, as a sentence; null when it can, or when there is nothing to say.</returns>
    public string? Put(FormValues form, string place, TableTarget target, string text, DateOnly? day)
    {
        if (text.Length == 0)
            return null;
        // Heed's own CSV has an apostrophe before what a spreadsheet would run as a formula.
        if (text is ['\'', '=' or '+' or '-' or '@', ..])
            text = text[1..];
        text = Unseen().Replace(text, "");
        if (SheetError().IsMatch(text))
            return $"“{text}” is a spreadsheet’s error. Correct the cell.";
        var field = target.Field;
        if (field.Kind == FieldKind.Date)
            return PutDate(form, place, target, text, day);
        if (field.Kind == FieldKind.Choice)
            return PutChoice(form, place, target, text);
        if (field.Kind == FieldKind.Link)
            return PutLinks(form, place, target, text);
        if (field.Kind == FieldKind.Flag)
            return PutFlag(form.Open(place), text);
        // Words beside a number are kept, or the cell is refused: they are never dropped.
        if (field.Kind == FieldKind.Number && CellAmount.Read(text) is { } amount
            && (targets.At(target.Beside("unit")) is not null || !text.Any(char.IsLetter)))
            PutAmount(form, place, target, text, amount);
        else if (field.IsList)
            Number(form, place, Separators().Split(text).Select(t => t.Replace(";;", ";", StringComparison.Ordinal).Trim()));
        else if (targets.Table.SeveralInCell.Contains(target.Place))
        {
            foreach (var (i, one) in Separators().Split(text).Select(t => t.Trim()).Where(t => t.Length > 0).Index())
                form.Open($"{target.List}{FormValues.Number(i)}.{field.Name}").Text = one;
        }
        else
            form.Open(place).Text = text;
        return null;
    }

    private string? PutDate(FormValues form, string place, TableTarget target, string text, DateOnly? day)
    {
        var field = target.Field;
        if (field.ValueType == typeof(Cadence))
            return PutCadence(form.Open(place), text);
        var read = CellDates.Read(text, day, map.Days);
        if (read.IsAmbiguous)
            ambiguous.Add((place, day, text));
        if (read.Problem is { } problem)
            return problem;
        if (read.Date is not { } date)
            return null;
        if (IsStatus(text))
            return $"“{text}” is a status, not a date. Move it to another column.";
        if (field.SaysItHappened && date is { Earliest: null, Latest: null })
            return $"“{text}” does not say when this happened. Enter a day, a month or a year.";
        if (date is { Earliest: null, Latest: null })
            inWords[(target.Label, text)] = inWords.GetValueOrDefault((target.Label, text)) + 1;
        TypedDate.Put(form.Open(place), read.First ?? date);
        // What was promised first and what is expected now are two fields, where the record has both.
        if (read.First is not null)
        {
            if (targets.At(Beside(place, "expected")) is null)
                return $"“{text}” has two dates, but there is only one field. Use two columns.";
            TypedDate.Put(form.Open(Beside(place, "expected")), date);
        }
        return null;
    }

    private static string? PutCadence(FormValues at, string text)
    {
        if (Figures().Match(text) is { Success: true } figures)
        {
            at.Open("words").Text = figures.Groups[1].Value.Trim();
            (at.Open("times").Text, at.Open("every").Text, at.Open("per").Text) =
                (figures.Groups[2].Value, figures.Groups[3].Value, figures.Groups[4].Value);
        }
        else
            at.Open("words").Text = text;
        return TypedCadence.Read(at).Problem;
    }

    private bool IsStatus(string text) =>
        targets.Table.Words.Any(w => Choice.All(w.Choice).Any(c => Sameness.Of(c.Label) == Sameness.Of(text))
            || w.Meant.Keys.Any(k => Sameness.Of(k) == Sameness.Of(text)));

    private string? PutChoice(FormValues form, string place, TableTarget target, string text)
    {
        var key = (target.Place, text);
        var (read, count) = words.TryGetValue(key, out var known) ? known : (Meaning(target, text), 0);
        words[key] = (read, count + 1);
        var own = targets.At(target.Beside("inTheirWords"));
        if (read.Slug is null && read.IsKnown)
            return null;
        form.Open(place).Text = read.Slug;
        var isOurs = Choice.All(target.Field.ValueType).Any(c => Sameness.Of(c.Label) == Sameness.Of(text) || c.Slug == text);
        if (own is not null && !isOurs && form.Open(Beside(place, "inTheirWords")) is { Text: null } theirs)
            theirs.Text = text;
        return read.Slug is null && own is null ? $"“{text}” is not one of the choices for {target.Label}. Say what it means." : null;
    }

    private CellWords Meaning(TableTarget target, string text)
    {
        if (map.Words.GetValueOrDefault(target.Place)?.GetValueOrDefault(text) is { } chosen)
            return new CellWords(chosen.Length == 0 ? Unclear(target) : chosen, true);
        return CellWords.Read(text, target.Field, targets.Table.Words);
    }

    private string? Unclear(TableTarget target) =>
        targets.Table.Words.FirstOrDefault(w => w.Choice == target.Field.ValueType)?.Unclear?.Slug;

    private string? PutLinks(FormValues form, string place, TableTarget target, string text)
    {
        var found = links.Find(target, text, prefix);
        if (found.Problem is { } problem)
        {
            if (targets.Table.WordsInstead.GetValueOrDefault(target.Place) is not { } instead)
                return problem;
            var other = place[..(place.Length - target.Field.Name.Length)] + instead;
            form.Open(other).Text ??= text;
            return null;
        }
        if (target.Field.IsList)
            Number(form, place, found.Paths);
        else if (found.Paths.Count > 1)
            return $"“{text}” names {found.Paths.Count} records, but this field holds one.";
        else if (found.Paths.Count == 1)
            form.Open(place).Text = found.Paths[0];
        if (found.Part.Length > 0 && targets.At(target.Beside("part")) is not null)
            form.Open(Beside(place, "part")).Text ??= found.Part;
        if (found.OnBehalfOf.Count > 0 && targets.At(target.Beside("onBehalfOf")) is not null)
            Number(form, Beside(place, "onBehalfOf"), found.OnBehalfOf);
        return null;
    }

    // An amount has its unit and its source's words beside it, where the record has room for them.
    private void PutAmount(FormValues form, string place, TableTarget target, string text, CellAmount amount)
    {
        form.Open(place).Text = amount.Plain;
        if (amount.Unit is { } unit && targets.At(target.Beside("unit")) is not null)
            form.Open(Beside(place, "unit")).Text ??= unit;
        if (amount.Plain != text && targets.At(target.Beside("inTheirWords")) is not null)
            form.Open(Beside(place, "inTheirWords")).Text ??= text;
    }

    private static string? PutFlag(FormValues at, string text)
    {
        bool? flag = Sameness.Of(text) switch
        {
            "yes" or "y" or "true" or "x" or "1" or "✓" => true,
            "no" or "n" or "false" or "0" or "none" or "n a" => false,
            _ => null,
        };
        if (flag is not { } said)
            return $"“{text}” is neither yes nor no.";
        at.Text = said ? "true" : "false";
        return null;
    }

    private static void Number(FormValues form, string place, IEnumerable<string> values)
    {
        foreach (var (i, value) in values.Where(v => v.Length > 0).Distinct().Index())
            form.Open($"{place}[{i.ToString(CultureInfo.InvariantCulture)}]").Text = value;
    }

    private static string Beside(string place, string field) => place[..(place.LastIndexOf('.') + 1)] + field;

    [GeneratedRegex(@"(?<!;);(?!;)|\n")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^#(?:REF!|DIV/0!|N/A|NAME\?|VALUE!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)\z")]
    private static partial Regex SheetError();

    // Soft hyphens and the like, which make two words of what reads as one.
    [GeneratedRegex("[\u00AD\u200B\u2060\uFEFF]")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"^(.*?)\s*\[(\d+) every (\d+) (\w+)\]\z")]
    private static partial Regex Figures();
}
