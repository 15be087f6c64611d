using System.Text.RegularExpressions;

namespace Heed.Tests.Promises;

/// <summary>The slices that a piece of source names: <c>Heed.People</c>, and <c>People.Body</c>, which needs no <c>using</c>.</summary>
internal static partial class SliceNames
{
    private static readonly HashSet<string> Types =
    [
        .. typeof(Slices).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("Heed.", StringComparison.Ordinal) == true)
            .Select(t => $"{t.Namespace!["Heed.".Length..]}.{t.Name.Split('`')[0]}"),
        .. typeof(Slices).Assembly.GetTypes().Select(t => t.Namespace).Where(n => n?.StartsWith("Heed.", StringComparison.Ordinal) == true)
            .Select(n => n!["Heed.".Length..]).Where(n => n.Contains('.', StringComparison.Ordinal)),
    ];

    public static IEnumerable<string> In(string text) =>
        Whole().Matches(text).Select(m => m.Groups[1].Value)
            // A property may be called as a slice is: only what is a type or a folder of the slice names it.
            .Concat(Relative().Matches(text).Where(m => Types.Contains(m.Value)).Select(m => m.Groups[1].Value))
            .Distinct();

    [GeneratedRegex(@"\bHeed\.([A-Z][A-Za-z]+)\b")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\w.""])([A-Z][A-Za-z]+)\.[A-Z][A-Za-z]+")]
    private static partial Regex Relative();
}
