namespace Heed.Tables;

/// <summary>Several names in a sentence.</summary>
internal static class Listing
{
    private const int Most = 10;

    /// <summary>"A3", "A3 and B4", "A3, B4 and 12 more".</summary>
    public static string Of(IReadOnlyCollection<string> names)
    {
        var said = names.Take(Most).ToList();
        if (names.Count > Most)
            said.Add($"{names.Count - Most} more");
        return said.Count == 1 ? said[0] : $"{string.Join(", ", said.SkipLast(1))} and {said[^1]}";
    }

    /// <summary>"Row 3", "Rows 3 and 5".</summary>
    public static string Rows(IReadOnlyCollection<int> rows) => (rows.Count == 1 ? "Row " : "Rows ") + Of([.. rows.Select(r => $"{r}")]);
}
