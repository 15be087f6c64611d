using System.Text.RegularExpressions;

namespace Heed.Recommendations;

/// <summary>
/// Makes of a part's label the name it has in addresses, so that "(a)", "a." and "4(a)" are the same part of recommendation 4.
/// </summary>
public static partial class PartLabel
{
    /// <summary>
    /// The name after <c>#</c>: "4a(iv)" of recommendation 4 gives <c>a-iv</c>. Empty for a label without a letter or figure.
    /// </summary>
    /// <param name="label">The label, as somebody typed it.</param>
    /// <param name="number">The recommendation's number, which many reports repeat in the labels of its parts.</param>
    public static string Anchor(string? label, string? number)
    {
        var (anchor, before) = (Slug(label), Slug(number));
        if (before.Length == 0 || anchor.Length <= before.Length || !anchor.StartsWith(before, StringComparison.Ordinal))
            return anchor;
        var rest = anchor[before.Length..];
        // Part 41 of recommendation 4 has a label of its own.
        return char.IsAsciiDigit(rest[0]) ? anchor : rest.TrimStart('-');
    }

    private static string Slug(string? text) => Between().Replace((text ?? "").ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Between();
}
