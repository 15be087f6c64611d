using System.Collections;
using Heed.Lists;

namespace Heed.Records;

/// <summary>Records of one kind that link to a record in one role: the first of them, and where all are listed.</summary>
/// <param name="rows">The first of them, in the order asked for.</param>
/// <param name="total">How many there are.</param>
/// <param name="all">The address that lists all of them.</param>
public sealed class Listed(IReadOnlyList<ListRow> rows, int total, string? all) : IReadOnlyList<ListRow>
{
    /// <summary>How many there are in all.</summary>
    public int Total => total;

    /// <summary>The address that lists all of them; null when no list holds just them.</summary>
    public string? All => all;

    public bool IsCut => total > rows.Count;

    public int Count => rows.Count;

    public ListRow this[int index] => rows[index];

    public IEnumerator<ListRow> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
