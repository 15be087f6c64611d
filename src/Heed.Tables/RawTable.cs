namespace Heed.Tables;

/// <summary>A grid of cells, before the table in it is found.</summary>
internal sealed class RawTable(string name, Limits limits)
{
    private readonly List<RawRow> rows = [];
    private readonly Dictionary<int, int> places = [];
    private int filled;

    public string Name { get; } = name;

    public bool IsHidden { get; init; }

    /// <summary>Whether a row may not have more cells than there are headings, as in a text file.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether the first day of its spreadsheet is in 1904, as on old Macs.</summary>
    public bool StartsIn1904 { get; init; }

    public IReadOnlyList<RawRow> Rows => rows;

    public HashSet<int> HiddenColumns { get; } = [];

    /// <summary>A row that the file itself calls the header: of a filter, or repeated on each page of a document.</summary>
    public int? DeclaredHeader { get; set; }

    /// <summary>Cells with a formula that was never calculated.</summary>
    public HashSet<(int Row, int Index)> Uncalculated { get; } = [];

    /// <summary>Cells that show an error of a spreadsheet, such as #REF!.</summary>
    public HashSet<(int Row, int Index)> Errors { get; } = [];

    public void Add(int number, List<TableCell> cells)
    {
        var used = cells.FindLastIndex(c => !c.IsBlank) + 1;
        Limits.CheckColumn(used - 1, number);
        limits.Count(used, number);
        foreach (var cell in cells)
            Limits.CheckText(cell.Text, number);
        if (used > 0)
            Limits.CheckRows(++filled, number);
        places.TryAdd(number, rows.Count);
        rows.Add(new RawRow(number, cells.Count, [.. cells.Take(used)]));
    }

    /// <summary>Fills the cells that a merged cell covers with its text.</summary>
    public void Merge((int Row, int Index) first, (int Row, int Index) last)
    {
        var end = Math.Min(last.Index, Limits.MostColumns - 1);
        if (end < first.Index || !places.TryGetValue(first.Row, out var place) || rows[place][first.Index] is not { IsBlank: false } text)
            return;
        limits.Count(1, first.Row);
        // The rows there are, each of which is counted: a file may name far more of them.
        foreach (var row in rows.Skip(place).TakeWhile(r => r.Number <= last.Row))
        {
            limits.Count(end - first.Index + 1, row.Number);
            row.Fill(row.Number == first.Row ? first.Index + 1 : first.Index, end, text with { Origin = CellOrigin.Merged });
        }
    }
}

/// <summary>A row of a grid.</summary>
/// <param name="number">Its number as a person sees it.</param>
/// <param name="written">How many cells the file gives it, with those that are empty.</param>
/// <param name="cells">Its cells up to the last that is not empty.</param>
internal sealed class RawRow(int number, int written, TableCell[] cells)
{
    private TableCell[] cells = cells;

    public int Number => number;

    public int Written => written;

    public IReadOnlyList<TableCell> Cells => cells;

    public bool IsBlank => cells.All(c => c.IsBlank || c.Origin == CellOrigin.Merged);

    /// <summary>Whether all that it says has a line through it.</summary>
    public bool IsStruck => !IsBlank && cells.All(c => c.IsBlank || c.Struck == Struck.Wholly);

    public bool HasMerged => cells.Any(c => c.Origin == CellOrigin.Merged);

    /// <summary>How many cells have a text; cells that are merged side by side are one.</summary>
    public int Filled => Enumerable.Range(0, cells.Length).Count(i => !cells[i].IsBlank && !IsMergedWithLast(i));

    /// <summary>Each different text once.</summary>
    public IReadOnlyList<string> Texts => [.. cells.Where(c => !c.IsBlank).Select(c => c.Text).Distinct()];

    public TableCell this[int index] => index < cells.Length ? cells[index] : TableCell.Blank;

    public void Fill(int first, int last, TableCell cell)
    {
        if (cells.Length <= last)
        {
            var before = cells.Length;
            Array.Resize(ref cells, last + 1);
            Array.Fill(cells, TableCell.Blank, before, cells.Length - before);
        }
        for (var index = first; index <= last; index++)
        {
            if (cells[index].IsBlank)
                cells[index] = cell;
        }
    }

    private bool IsMergedWithLast(int index) =>
        index > 0 && cells[index].Origin == CellOrigin.Merged && cells[index - 1].Text == cells[index].Text;
}
