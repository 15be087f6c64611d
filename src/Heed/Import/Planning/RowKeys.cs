using Heed.Desk.Writing;
using Heed.Import.Cells;
using Heed.Import.Targets;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tables;

namespace Heed.Import.Planning;

/// <summary>Finds the record that a row is about: by its address, by report and number, by day, or by its title.</summary>
public sealed partial class RowKeys
{
    private static readonly HashSet<string> NoNumber = ["", "n a", "na", "none", "tbc"];

    private readonly KindTargets targets;
    private readonly KnownRecords known;
    private readonly CellLinks links;
    private readonly TableMap map;
    private readonly TableColumn? address, number, within, part, title, words, day;
    private readonly bool severalWithin, columnsOfLists;
    private readonly HashSet<string> partNumbers;
    private readonly Dictionary<string, TableColumn> placed;
    private string lastNumber = "", lastWithin = "";

    public RowKeys(
        KindTargets targets, TableSheet sheet, TableMap map, IReadOnlyList<(TableColumn Column, ColumnPlace Place)> columns,
        KnownRecords known, CellLinks links)
    {
        (this.targets, this.known, this.links, this.map) = (targets, known, links, map);
        address = At(KindTargets.Address);
        (number, within, title, words) = (At(targets.Number?.Place), At(targets.Within?.Place), At("title"), At("words"));
        (part, day) = (At(targets.Table.PartLabel), At(targets.Day?.Place));
        placed = columns.Where(c => c.Place.For is null).DistinctBy(c => c.Place.Place).ToDictionary(c => c.Place.Place, c => c.Column);
        Heading = (number ?? title ?? address ?? day)?.Heading ?? "Number";
        var numbers = number is null ? [] : sheet.Rows.Select(r => r[number].Text).ToList();
        Prefix = RecordNumber.PrefixOf(numbers.Where(n => n.Length > 0));
        var parts = part is not null || targets.Table.PartLabel is null ? [] : numbers.Select(n => RecordNumber.Read(n, Prefix))
            .OfType<RecordNumber>().Where(n => n.Part.Length > 0).Select(n => n.Number).ToList();
        HasPartsInNumbers = parts.Count > 0;
        // 32a and 32b are two halves of 32; a 12b alone may just be called so.
        partNumbers = map.PartsInNumbers == false ? [] : map.PartsInNumbers == true ? [.. parts]
            : [.. parts.GroupBy(n => n).Where(g => g.Count() > 1 || numbers.Any(n => RecordNumber.Read(n, Prefix) is { Part: "" } whole
                && whole.Number == g.Key)).Select(g => g.Key)];
        severalWithin = within is not null && sheet.Rows.Select(r => Sameness.Of(r[within].Text)).Where(t => t.Length > 0).Distinct()
            .Skip(1).Any();
        MakesRecords = columns.Any(c => targets.MakesRecords(c.Place.Place));
        columnsOfLists = columns.Any(c => targets.At(c.Place.Place)?.List is { } list && list != "sources");

        TableColumn? At(string? place) => place is null ? null : columns.FirstOrDefault(c => c.Place.Place == place).Column;
    }

    /// <summary>The heading of the column that says which record a row is about.</summary>
    public string Heading { get; }

    /// <summary>Letters before all numbers.</summary>
    public string Prefix { get; }

    /// <summary>Whether some numbers end with a letter, as parts do.</summary>
    public bool HasPartsInNumbers { get; }

    /// <summary>Whether rows may make records; a table of answers only adds to records that there are.</summary>
    public bool MakesRecords { get; }

    /// <summary>Finds them; a row may be about several, such as "5-7, 25".</summary>
    public IReadOnlyList<RowKey> Find(TableRow row, List<(string, string)> problems)
    {
        if (address is not null && row[address].Text is { Length: > 0 } written)
            return OfAddress(written, row, problems);
        if (targets.Number is not null && number is not null)
            return OfNumber(row, problems);
        if (targets.Day is not null && day is not null)
            return OfDay(row, problems);
        return OfTitle(row, problems);
    }

    private IReadOnlyList<RowKey> OfAddress(string written, TableRow row, List<(string, string)> problems)
    {
        var path = written.Trim();
        if (Uri.TryCreate(path, UriKind.Absolute, out var whole))
            path = whole.AbsolutePath.Trim('/').Split('/', 2) is [_, var below] ? below : path;
        if (targets.Kind.ReferenceIn(path) is null)
        {
            problems.Add((address!.Heading, $"“{path}” is not the address of a {targets.Kind.Label.ToLowerInvariant()}."));
            return [];
        }
        return [Key(path, part is null ? "" : row[part].Text, path, form => Keys(form, row))];
    }

    private IReadOnlyList<RowKey> OfNumber(TableRow row, List<(string, string)> problems)
    {
        var text = row[number!].Text;
        var isPart = part is not null && row[part].Text.Length > 0;
        // The number stands in the first row of its parts only.
        if (text.Length == 0 && isPart)
            text = lastNumber;
        var above = within is null ? map.Same.GetValueOrDefault(targets.Within?.Place ?? "") ?? "" : row[within].Text is { Length: > 0 } own
            ? own : isPart ? lastWithin : "";
        (lastNumber, lastWithin) = (text, above);
        if (RecordNumber.Problem(text) is { } wrong)
        {
            problems.Add((number!.Heading, wrong));
            return [];
        }
        if (NoNumber.Contains(Sameness.Of(text)))
        {
            if (MakesRecords && title is not null && row[title].Text.Length > 0 || MakesRecords && WordsOf(row).Length > 0)
                return OfTitle(row, problems);
            problems.Add((number!.Heading, "This row has no number, so we cannot tell which record it is about."));
            return [];
        }
        var found = above.Length > 0 && targets.Within is { } target ? links.Find(target, above, "", cells: 0) : new FoundLinks([]);
        if (found.Problem is { } problem)
            problems.Add((within?.Heading ?? targets.Within!.Label, problem));
        var withinPath = found.Paths.Count == 1 ? found.Paths[0] : null;
        var numbers = !MakesRecords && RecordNumber.NamesSeveral(text) ? RecordNumber.Several(text, Prefix)
            : RecordNumber.Read(text, Prefix) is { } one ? [one] : [];
        return [.. numbers.Select(n => OfNumber(n, row, withinPath, problems)).OfType<RowKey>()];
    }

    private RowKey? OfNumber(RecordNumber one, TableRow row, string? withinPath, List<(string, string)> problems)
    {
        var label = part is null ? "" : RecordNumber.WithoutNumber(row[part].Text, one.Number);
        var key = one.Key;
        if (one.Part.Length > 0 && (partNumbers.Contains(one.Number) || known.Numbered(targets, key, withinPath).Count == 0
            && known.Numbered(targets, one.Number, withinPath).Count > 0))
            (key, label) = (one.Number, one.Part);
        var there = known.Numbered(targets, key, withinPath);
        if (there.Count == 1 && withinPath is null && MakesRecords && targets.Within is not null && known.HaveSeveralAbove(targets))
        {
            problems.Add((number!.Heading, $"Say which {targets.Within.Field.Label.ToLowerInvariant()} this is from: Heed has several."));
            return null;
        }
        if (there.Count > 1)
        {
            problems.Add((number!.Heading, $"{there.Count} {targets.Kind.Plural.ToLowerInvariant()} have the number {key}. "
                + $"Add a column with the {targets.Within?.Field.Label.ToLowerInvariant() ?? "address"}."));
            return null;
        }
        var (says, named) = (label.Length == 0 ? key : $"{label} of {key}", $"{targets.Kind.Label} {key}");
        if (there.Count == 1)
            return Key(there[0], label, says, _ => { }) with { Named = named };
        var written = one.Part.Length > 0 && key == one.Key ? $"{one.Number}{one.Part.Replace("-", "", StringComparison.Ordinal)}" : key;
        var path = NewPath(written, withinPath);
        known.Take(path);
        known.Number(path, targets, key, withinPath);
        return Key(path, label, says, form =>
        {
            form.Open(targets.Number!.Place).Text = written;
            if (withinPath is not null)
                WriteWithin(form, withinPath);
        }) with { Named = named };
    }

    // As a new record gets its address at the desk: its number, with the report before it where the number alone is not enough.
    private string NewPath(string written, string? withinPath)
    {
        var reference = NewReference.InAddress(written);
        var path = targets.Kind.PathOf(reference);
        if (targets.Within is not null && withinPath is not null && (severalWithin || known.IsTaken(path)))
        {
            var above = withinPath[(withinPath.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('/', '-');
            path = targets.Kind.PathOf($"{above}-{reference}");
        }
        return Free(path);
    }

    private IReadOnlyList<RowKey> OfDay(TableRow row, List<(string, string)> problems)
    {
        var date = CellDates.Read(row[day!].Text, row[day!].Date, map.Days);
        var above = within is null ? map.Same.GetValueOrDefault(targets.Within?.Place ?? "") ?? "" : row[within].Text;
        var found = targets.Within is { } target && above.Length > 0 ? links.Find(target, above, "", cells: 0) : new FoundLinks([]);
        if (date.Problem is { } wrong || found.Problem is not null)
        {
            problems.Add(date.Problem is { } bad ? (day!.Heading, bad) : (within?.Heading ?? "", found.Problem!));
            return [];
        }
        if (date.Date is not { Latest: not null } on || targets.Kind.IsBelow && found.Paths.Count != 1)
        {
            problems.Add(date.Date is not { Latest: not null } ? (day!.Heading, "Enter a date.")
                : (targets.Within!.Label, $"Say which {targets.Within.Field.Label.ToLowerInvariant()} this is of: add a column "
                    + $"“{targets.Within.Label}”, or say it once for every row."));
            return [];
        }
        var own = on.When.Text;
        var above2 = found.Paths.Count == 1 ? Slices.Kinds.TryResolve(found.Paths[0], out _, out var reference) ? reference : "" : "";
        var path = targets.Kind.PathOf(above2.Length == 0 ? own : $"{above2}/{own}");
        return [Key(path, "", own, form =>
        {
            TypedDate.Put(form.Open(targets.Day!.Place), FuzzyDate.Parse(own));
            if (found.Paths.Count == 1)
                WriteWithin(form, found.Paths[0]);
        })];
    }

    private void Keys(FormValues form, TableRow row)
    {
        if (number is not null && row[number].Text is { Length: > 0 } said)
            form.Open(targets.Number!.Place).Text = RecordNumber.Read(said, Prefix)?.Number ?? said;
        if (within is not null && row[within].Text is { Length: > 0 } above
            && links.Find(targets.Within!, above, "", cells: 0).Paths is [var path])
            WriteWithin(form, path);
    }

    private void WriteWithin(FormValues form, string path) =>
        form.Open(targets.Within!.Field.IsList ? $"{targets.Within.Place}[0]" : targets.Within.Place).Text = path;

    private string WordsOf(TableRow row) => words is null ? "" : row[words].Text;

    private RowKey Key(string path, string label, string says, Action<FormValues> fill) => new(
        path, label, known.At(path)?.Content is null, says, fill);

    private string Free(string path) =>
        !known.IsTaken(path) ? path : Enumerable.Range(2, int.MaxValue - 2).Select(i => $"{path}-{i}").First(p => !known.IsTaken(p));
}
