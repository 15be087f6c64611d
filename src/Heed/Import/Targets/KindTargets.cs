using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Import.Targets;

/// <summary>All that a table can say of a kind: a target for each value of its content.</summary>
public sealed class KindTargets
{
    /// <summary>The column that holds a record's address, which no content has.</summary>
    public const string Address = "@address";

    /// <summary>The column that says since when what the row says has been public.</summary>
    public const string PublicSince = "@public-since";

    /// <summary>What begins the name of a column with the number of an item in a list.</summary>
    public const string Item = "@item:";

    // Nobody fills more than a list in a list.
    private const int Deepest = 2;

    private static readonly Dictionary<string, KindTargets> Known = [];

    private readonly Dictionary<string, TableTarget> byPlace;

    private KindTargets(KindPages pages)
    {
        Pages = pages;
        All = [.. Of(pages.Kind.Shape, "", "", 0)];
        byPlace = All.ToDictionary(t => t.Place);
        var asks = At(pages.Identity.Asks ?? "number");
        Number = asks?.Field.Kind is FieldKind.Text or FieldKind.Number ? asks : null;
        Day = asks?.Field.Kind == FieldKind.Date ? asks : null;
        Within = (pages.Kind.FieldAbove?.Name ?? pages.Identity.Within ?? pages.Identity.Follows) is { } within ? At(within) : null;
    }

    public KindPages Pages { get; }

    public Kind Kind => Pages.Kind;

    /// <summary>What others call its places and words.</summary>
    public KindTable Table => Pages.Table;

    /// <summary>The targets in the order of the form.</summary>
    public IReadOnlyList<TableTarget> All { get; }

    /// <summary>The target at a place; null when there is none.</summary>
    public TableTarget? At(string place) => byPlace.GetValueOrDefault(place);

    /// <summary>
    /// Whether a table with a column for a place is of records themselves. Answers and progress have columns too, but
    /// only add to records that there are.
    /// </summary>
    public bool MakesRecords(string place) =>
        At(place) is { List: null } && place != Number?.Place && place != Within?.Place
        && !Table.AddedLater.Any(p => place.StartsWith(p, StringComparison.Ordinal));

    /// <summary>The field that a record is numbered by; null when it is known by its title, or by its day.</summary>
    public TableTarget? Number { get; }

    /// <summary>The field that names the record within which it is numbered, or below which it is.</summary>
    public TableTarget? Within { get; }

    /// <summary>The field whose day is in the address; null when there is none.</summary>
    public TableTarget? Day { get; }

    /// <summary>
    /// For a link to records that a table makes by naming them: their kind, and the field with their date. Null for other links.
    /// </summary>
    public static (KindPages Pages, string Day)? Made(TableTarget link)
    {
        var pages = Slices.Registry.All.FirstOrDefault(
            p => link.Field.ValueType.IsGenericType && p.Kind.ContentType == link.Field.ValueType.GetGenericArguments()[0]);
        return pages is { StartsProgramme: true } && pages.Kind.Shape.Field("publishedOn") is { } day ? (pages, day.Name) : null;
    }

    /// <summary>The targets of a kind.</summary>
    public static KindTargets Of(KindPages pages)
    {
        lock (Known)
        {
            if (Known.TryGetValue(pages.Kind.Name, out var known))
                return known;
            return Known[pages.Kind.Name] = new KindTargets(pages);
        }
    }

    private static IEnumerable<TableTarget> Of(ContentShape shape, string at, string label, int depth)
    {
        foreach (var field in shape.Fields.Where(f => f.Kind != FieldKind.File))
        {
            var (place, said) = (at + field.Name, label.Length == 0 ? field.Label : $"{label}: {field.Label}");
            if (field.Part is not { } part)
                yield return new TableTarget(place, said, field);
            else if (!field.IsList)
            {
                foreach (var inner in Of(part, place + ".", said, depth))
                    yield return inner;
            }
            else if (depth < Deepest)
            {
                foreach (var inner in Of(part, place + "[].", said, depth + 1))
                    yield return inner;
            }
        }
    }
}
