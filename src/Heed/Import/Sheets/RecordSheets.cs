using System.Collections.Concurrent;
using System.Globalization;
using Heed.Import.Cells;
using Heed.Import.Planning;
using Heed.Import.Targets;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Tables;

namespace Heed.Import.Sheets;

/// <summary>
/// A programme as the sheets that can be imported: one for each kind, and one for each of its lists, such as responses. All cells are text,
/// so that 60.10 stays 60.10. What was withdrawn is left out: imported, it would be in force again.
/// </summary>
public static class RecordSheets
{
    // Excel's limit for the name of a sheet.
    private const int LongestName = 31;

    // Asked for each cell.
    private static readonly ConcurrentDictionary<Type, ContentShape> Shapes = [];

    /// <summary>The sheets of a programme as a reader may read it, those that others name first.</summary>
    /// <param name="reading">Reads as the reader may, as at their day.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<IReadOnlyList<WorkbookSheet>> OfAsync(Reading reading, string programme, CancellationToken cancel)
    {
        var kinds = Slices.Registry.All.Where(p => p.Kind.Template.Length > 0)
            .OrderByDescending(p => p.IsNamedByOthers).ThenByDescending(p => p.StartsProgramme).ThenBy(p => p.Kind.IsBelow).ToList();
        var known = await KnownRecords.LoadAsync(reading, programme, kinds.Select(p => p.Kind), cancel, withDrafts: false);
        var sheets = new List<WorkbookSheet>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var targets in kinds.Select(KindTargets.Of))
        {
            var records = known.All.Where(r => r.Kind == targets.Kind && r is { Content: not null, IsWithdrawn: false })
                .OrderBy(r => ReferenceOrder.Key(r.Path), StringComparer.Ordinal).ToList();
            if (records.Count == 0)
                continue;
            sheets.Add(Sheet(targets, null, records, known, names)!);
            sheets.AddRange(targets.All.Select(t => t.List).OfType<string>().Distinct()
                .Select(list => Sheet(targets, list, records, known, names)).OfType<WorkbookSheet>());
        }
        return sheets;
    }

    /// <summary>The heading of the column with the number of an item in a list.</summary>
    public static string ItemHeading(string list) => $"{Words(list)}: item";

    /// <summary>The lists that hold an item of a list: <c>findings[].sources</c> is in <c>findings</c>.</summary>
    public static IEnumerable<string> ListsAround(string list)
    {
        for (var at = list.IndexOf("[]", StringComparison.Ordinal); at >= 0; at = list.IndexOf("[]", at + 2, StringComparison.Ordinal))
            yield return list[..at];
        yield return list;
    }

    private static WorkbookSheet? Sheet(
        KindTargets targets, string? list, IReadOnlyList<KnownRecord> records, KnownRecords known, HashSet<string> names)
    {
        var columns = targets.All.Where(t => t.List == list).ToList();
        var around = list is null ? [] : ListsAround(list).ToList();
        var rows = records.SelectMany(r => Rows(r, list, columns, known)).ToList();
        var used = columns.Index().Where(c => rows.Exists(r => r[around.Count + 1 + c.Index] is not null)).ToList();
        if (rows.Count == 0)
            return null;
        var kept = Enumerable.Range(0, around.Count + 1).Concat(used.Select(c => around.Count + 1 + c.Index)).ToList();
        return new WorkbookSheet(
            Named(list is null ? targets.Kind.List : $"{targets.Kind.List} {Words(list)}", names),
            ["Address", .. around.Select(ItemHeading), .. used.Select(c => c.Item.Label)],
            rows.Select(r => (IReadOnlyList<string?>)[.. kept.Select(i => r[i])]));
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(
        KnownRecord record, string? list, IReadOnlyList<TableTarget> columns, KnownRecords known)
    {
        var items = list is null ? [([], record.Content!)] : Items(record.Content!, record.Kind.Shape, list.Split("[]."), []);
        var inside = list is null ? 0 : list.Length + 3;
        foreach (var (numbers, holder) in items)
        {
            yield return
            [
                record.Path,
                .. numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)),
                .. columns.Select(c => Value(holder, c.Place[inside..].Split('.'), c, known)),
            ];
        }
    }

    private static IEnumerable<(IReadOnlyList<int> Numbers, object Holder)> Items(
        object holder, ContentShape shape, string[] lists, IReadOnlyList<int> numbers)
    {
        var (at, of) = Inside(holder, shape, lists[0].Split('.')[..^1]);
        if (at is null || of!.Field(lists[0].Split('.')[^1]) is not { Part: { } part } field)
            yield break;
        foreach (var (i, item) in field.ValuesIn(at).Index())
        {
            if (lists.Length == 1)
                yield return ([.. numbers, i + 1], item);
            else
            {
                foreach (var inner in Items(item, part, lists[1..], [.. numbers, i + 1]))
                    yield return inner;
            }
        }
    }

    private static (object? Holder, ContentShape? Shape) Inside(object holder, ContentShape shape, string[] names)
    {
        foreach (var name in names)
        {
            if (shape.Field(name) is not { Part: { } part } field || field.ValuesIn(holder).FirstOrDefault() is not { } inner)
                return (null, null);
            (holder, shape) = (inner, part);
        }
        return (holder, shape);
    }

    private static string? Value(object holder, string[] names, TableTarget target, KnownRecords known)
    {
        var (at, shape) = Inside(holder, ShapeOf(holder), names[..^1]);
        if (at is null || shape!.Field(names[^1]) is not { } field)
            return null;
        var values = field.ValuesIn(at).Select(v => Text(v, target, known)).Where(t => t.Length > 0).ToList();
        return values.Count == 0 ? null
            : field.IsList && field.Kind == FieldKind.Text
                ? string.Join("; ", values.Select(v => v.Replace(";", ";;", StringComparison.Ordinal)))
            : string.Join("; ", values);
    }

    private static ContentShape ShapeOf(object holder) => Shapes.GetOrAdd(holder.GetType(), type => new ContentShape(type));

    private static string Text(object value, TableTarget target, KnownRecords known) => value switch
    {
        string text => text,
        Prose prose => prose.Text,
        bool flag => flag ? "yes" : "no",
        Enum choice => choice.Label,
        IRef link => LinkText(link, known),
        FuzzyDate date => Date(date),
        Cadence cadence => Often(cadence),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    // By its name where the name is one record's and reads back as one; else by its address.
    private static string LinkText(IRef link, KnownRecords known) =>
        known.At(link.Path) is { } record && CellLinks.CanMake(record.Kind) && known.Named(record.Kind, record.Title).Count == 1
        && CellNames.In(record.Title, _ => false) is [{ ShortForm: null } only] && only.Name == record.Title
        && !record.Title.Contains(';', StringComparison.Ordinal) ? record.Title : link.Path;

    private static string Date(FuzzyDate date) =>
        date.Words is not { } words ? CellDates.Read(date.When.Text, null, DayOrder.NotSaid).Date == date ? date.When.Text
            : $"[{date.When.Text}]"
        : CellDates.Read(words, null, DayOrder.NotSaid).Date == date ? words : $"{words} [{date.When.Text}]";

    private static string Often(Cadence cadence) =>
        cadence.Words is { } words && Cadence.TryUnderstand(words, out var understood) && understood == cadence ? words
        : $"{cadence.Words} [{cadence.Times} every {cadence.Every} {cadence.Per.Slug}]".TrimStart();

    private static string Words(string list) => list.Replace("[].", " ", StringComparison.Ordinal).Replace('.', ' ');

    private static string Named(string wanted, HashSet<string> names)
    {
        var name = wanted.Length <= LongestName ? wanted : wanted[..LongestName];
        for (var again = 2; !names.Add(name); again++)
            name = $"{wanted[..Math.Min(wanted.Length, LongestName - 3)]} {again}";
        return name;
    }
}
