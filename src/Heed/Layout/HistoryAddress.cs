using System.Text.RegularExpressions;

namespace Heed.Layout;

/// <summary>
/// Tells a record's address from that of its history: <c>events/forum/history/1..2</c> is the difference between two editions of
/// <c>events/forum</c>.
/// </summary>
public static partial class HistoryAddress
{
    /// <summary>
    /// The record, and what of its history is asked for: null for the record itself, empty for all editions, or a number or two.
    /// </summary>
    public static (string Record, string? Which) Split(string path) =>
        Ending().Match(path) is { Success: true } history ? (path[..history.Index], history.Groups[1].Value) : (path, null);

    [GeneratedRegex(@"(?:^|/)history(?:/([0-9]+(?:\.\.[0-9]+)?))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
