using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>How a kind's list looks and what it can be filtered by; a slice declares one for each of its kinds.</summary>
public sealed record ListDefinition
{
    /// <summary>The question the list answers, under its heading.</summary>
    public required string Lead { get; init; }

    /// <summary>Its columns; the first names the row.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>What it can be filtered by, besides words.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>The order when the reader asks for none.</summary>
    public EntryOrder Order { get; init; } = EntryOrder.Reference;

    /// <summary>Whether that order runs backwards.</summary>
    public bool Descending { get; init; }

    /// <summary>The orders that it has besides those of every list.</summary>
    public IReadOnlyList<FacetOrder> Orders { get; init; } = [];

    /// <summary>Whether the list can hold things that fall due, so that "overdue" is one of its states and it has a calendar.</summary>
    public bool HasDue { get; init; }

    /// <summary>Whether the list's dates belong in a calendar.</summary>
    public bool HasCalendar { get; init; }

    /// <summary>
    /// The field whose link says that a record is another one of the list, or of another list, over again: such records are listed, and not
    /// counted. Null when all are counted.
    /// </summary>
    public string? CountedElsewhere { get; init; }

    /// <summary>
    /// Whether what is not counted is one of those that count, nobody knows which. Then what is known of it is known of one of those.
    /// </summary>
    public bool IsOneOfCounted { get; init; }

    /// <summary>The state of those about which nothing is known; null when <see cref="IsOneOfCounted"/> is false.</summary>
    public string? Unknown => IsOneOfCounted ? "no-return" : null;

    /// <summary>Says of the number of those that are not counted what they are: "2 are also listed without a number."</summary>
    public Func<int, string>? Apart { get; init; }

    /// <summary>The rows of which the same little is known, shown folded below the table; null when there are none such.</summary>
    public FoldedRows? Folded { get; init; }

    /// <summary>The same list below one record: the filter by that record goes, and what is answered for the whole programme.</summary>
    internal ListDefinition Below(Kind kind) =>
        this with { Answer = null, Charts = [],
            Filters = [.. Filters.Where(f => f is not LinkFilter link || link.Role != kind.FieldAbove?.Name)] };

    /// <summary>What is drawn of it above the list while it is not filtered; each is null when there is nothing to draw.</summary>
    public IReadOnlyList<Func<Layout.RequestContext, CancellationToken, Task<ListChart?>>> Charts { get; init; } = [];

    /// <summary>The list's question answered in one sentence, read from the record; null when there is no answer to give.</summary>
    public Func<Layout.RequestContext, CancellationToken, Task<string?>>? Answer { get; init; }
}

/// <summary>An order by a facet.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Facet">The facet, whose values sort as they are.</param>
public sealed record FacetOrder(string Name, string Label, string Facet);

/// <summary>Rows of which the same little is known: many such rows would bury those that say something.</summary>
/// <param name="Are">Whether a row is one of them.</param>
/// <param name="Summary">The line that opens them, by how many there are.</param>
public sealed record FoldedRows(Func<ListRow, bool> Are, Func<int, string> Summary)
{
    // Fewer than this are not worth a fold.
    private const int Fewest = 3;

    /// <summary>
    /// Which of the rows are folded: none of few, none where nothing else would be left, and none where their columns differ.
    /// </summary>
    public IReadOnlyList<ListRow> Of(IReadOnlyList<ListRow> rows, IEnumerable<Column> columns)
    {
        List<ListRow> folded = [.. rows.Where(Are)];
        return folded.Count < Fewest || folded.Count == rows.Count
            || columns.Any(c => folded.Select(row => c.Value(row).ToString()).Distinct().Skip(1).Any()) ? [] : folded;
    }
}

/// <summary>What a list can be filtered by.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Label">Its name for people.</param>
public abstract record Filter(string Name, string Label)
{
    /// <summary>By the record's state.</summary>
    public static Filter State { get; } = new StateFilter();

    /// <summary>By the year the record is about.</summary>
    public static Filter Year { get; } = new YearFilter();

    /// <summary>By a strand of the programme.</summary>
    public static Filter Strand { get; } = new FacetFilter("strand", "Strand");

    /// <summary>By a facet of the content.</summary>
    public static Filter Facet(string name, string label) => new FacetFilter(name, label);

    /// <summary>By a record linked to.</summary>
    /// <param name="name">The filter's name in addresses, such as <c>lead</c>.</param>
    /// <param name="label">Its name for people.</param>
    /// <param name="role">The field that holds the link.</param>
    /// <param name="list">Where the targets live, such as <c>bodies</c>.</param>
    public static Filter Linked(string name, string label, string role, string list) => new LinkFilter(name, label, role, list);
}

/// <summary>By state, or "overdue".</summary>
public sealed record StateFilter() : Filter("state", "Status");

public sealed record YearFilter() : Filter("year", "Year");

public sealed record FacetFilter(string Name, string Label) : Filter(Name, Label);

public sealed record LinkFilter(string Name, string Label, string Role, string List) : Filter(Name, Label);
