using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing.Pasting;

/// <summary>The rows of a pasted table, and what its columns hold.</summary>
/// <param name="Rows">The rows, without the headings.</param>
/// <param name="Columns">The columns; null for one that is empty.</param>
/// <param name="Headings">The row of headings; null when there is none.</param>
/// <param name="Problems">What stands in the way of reading it.</param>
public sealed record PastedLayout(
    IReadOnlyList<PastedRow> Rows, IReadOnlyList<PastedColumn?> Columns, PastedRow? Headings, IReadOnlyList<string> Problems)
{
    /// <summary>How many rows are read at once.</summary>
    public const int MostRows = 200;

    /// <summary>How long the pasted text may be.</summary>
    public const int MostCharacters = 300_000;

    private const int MostColumns = 60;

    public static PastedLayout Read(string text, Kind kind)
    {
        if (text.Length > MostCharacters)
            return new PastedLayout([], [], null, [$"You pasted {text.Length} characters. Paste at most {MostCharacters} at a time."]);
        var (rows, all) = (PastedTable.Read(text), PastedColumn.Of(kind));
        if (rows.Count == 0)
            return new PastedLayout([], [], null, ["Paste at least one row."]);
        if (rows.Count > MostRows + 1)
            return new PastedLayout([], [], null, [$"You pasted {rows.Count} rows. Paste at most {MostRows} at a time."]);
        if (rows.Any(r => r.Cells.Count > MostColumns))
            return new PastedLayout([], [], null, [$"A row has more than {MostColumns} columns. Paste fewer."]);
        var named = rows[0].Cells.Select(h => all.FirstOrDefault(c => c.IsCalled(h, kind))).ToList();
        // A title may be a word that is also the name of a field: most cells must be.
        var hasHeadings = named.Exists(c => c is not null) && named.Count(c => c is not null) * 2 >= rows[0].Cells.Count(c => c.Length > 0);
        var (headings, data) = hasHeadings ? (rows[0], rows.Skip(1).ToList()) : (null, rows.ToList());
        var width = data.Select(r => r.Cells.Count).DefaultIfEmpty(0).Max();
        IReadOnlyList<PastedColumn?> columns = hasHeadings
            ? named
            : [.. width == 1 ? all.Where(c => c.Field?.Name == "title") : PastedColumn.Without(all)];
        return new PastedLayout(data, columns, headings, [.. ProblemsOf(data, columns, headings, width)]);
    }

    private static IEnumerable<string> ProblemsOf(
        List<PastedRow> rows, IReadOnlyList<PastedColumn?> columns, PastedRow? headings, int width)
    {
        if (rows.Count is 0 or > MostRows)
            yield return rows.Count == 0
                ? "There are no rows below the headings."
                : $"You pasted {rows.Count} rows. Paste at most {MostRows} at a time.";
        foreach (var (i, heading) in (headings?.Cells ?? []).Index())
        {
            if (columns[i] is null && (heading.Length > 0 || rows.Exists(r => r[i].Length > 0)))
                yield return heading.Length > 0
                    ? $"There is no column “{ProgrammeFilter.Shorten(heading)}”. Change the heading, or remove the column."
                    : $"Column {i + 1} has no heading.";
        }
        foreach (var twice in columns.OfType<PastedColumn>().GroupBy(c => c).Where(c => c.Count() > 1))
            yield return $"More than one column is called “{twice.Key.Label}”. Keep one.";
        if (width > columns.Count && rows.Exists(r => r.Cells.Skip(columns.Count).Any(c => c.Length > 0)))
            yield return $"Some rows have more than {columns.Count} columns. Add a first row with headings.";
        if (headings is not null && !columns.Any(c => c?.Field?.Name == "title"))
            yield return "There is no column “Title”. Add one.";
    }
}
