using System.Text.RegularExpressions;

namespace Heed.Import.Cells;

/// <summary>A name in a cell.</summary>
/// <param name="Name">The name.</param>
/// <param name="ShortForm">Its abbreviation in brackets, such as MHCLG; null when there is none.</param>
/// <param name="OnBehalfOf">Those for whom it speaks; null when the cell names none.</param>
public sealed record CellName(string Name, string? ShortForm = null, string? OnBehalfOf = null);

/// <summary>
/// Parts the names in a cell. Semicolons, slashes and line breaks part them; commas, "and" and "&amp;" only where each piece is a name that
/// is known, so that "Kensington and Chelsea" stays one.
/// </summary>
public static partial class CellNames
{
    private static readonly HashSet<string> Nobody =
    [
        "", "n a", "na", "none", "tbc", "tba", "not given", "not known", "nil", "various", "vacant", "vacancy", "post vacant",
        "to be appointed", "to be confirmed",
    ];

    /// <summary>The names in a cell.</summary>
    /// <param name="text">What the cell says.</param>
    /// <param name="isKnown">Whether a text is a name that is known.</param>
    /// <param name="hasOthers">Whether there is a field for those on whose behalf somebody speaks; else they stay in the name.</param>
    public static IReadOnlyList<CellName> In(string text, Func<string, bool> isKnown, bool hasOthers = false)
    {
        if (Nobody.Contains(Sameness.Of(text)))
            return [];
        if (isKnown(text.Trim()))
            return [new CellName(text.Trim())];
        return [.. Lines().Split(text).SelectMany(line => isKnown(line.Trim()) ? [line] : Certain().Split(line))
            .SelectMany(piece => Pieces(piece.Trim(), isKnown, hasOthers))
            .Where(n => !Nobody.Contains(Sameness.Of(n.Name)))];
    }

    /// <summary>The names that are certain to be one each: whole cells, and what semicolons and the like part.</summary>
    public static IEnumerable<string> Certainly(string text) =>
        Certain().Split(text).Select(p => Named(p.Trim()).Name)
            .Where(n => n.Length > 0 && !n.Contains(',', StringComparison.Ordinal) && !And().IsMatch(n));

    private static List<CellName> Pieces(string piece, Func<string, bool> isKnown, bool hasOthers)
    {
        if (piece.Length == 0)
            return [];
        var whole = Named(piece);
        if (whole.OnBehalfOf is not null)
            return [hasOthers ? whole : new CellName(piece)];
        if (isKnown(whole.Name) || !Doubtful().IsMatch(piece))
            return [whole];
        var parts = Doubtful().Split(piece).Select(p => Named(p.Trim())).Where(p => p.Name.Length > 0).ToList();
        return parts.Count > 1 && parts.TrueForAll(p => isKnown(p.Name) || Initials().IsMatch(p.Name)) ? parts : [whole];
    }

    private static CellName Named(string text)
    {
        if (Behalf().Match(text) is { Success: true } behalf)
            return new CellName(behalf.Groups[1].Value.Trim(), null, behalf.Groups[2].Value.Trim());
        var plain = Role().Replace(Bullet().Replace(text, ""), "").Trim();
        return Abbreviation().Match(plain) is { Success: true } shortened
            ? new CellName(shortened.Groups[1].Value.Trim(), shortened.Groups[2].Value) : new CellName(Article().Replace(plain, ""));
    }

    [GeneratedRegex(@"[;\n\r]")]
    private static partial Regex Lines();

    // Not within brackets, between figures ("24/7") or in "and/or".
    [GeneratedRegex(@"(?:\s*[;\n\r]\s*|\s+/\s+|(?<=\w)(?<!\band)/(?=\w)(?!or\b)(?!(?<=\d/)\d))(?![^()\n]*\))", RegexOptions.IgnoreCase)]
    private static partial Regex Certain();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+")]
    private static partial Regex Doubtful();

    [GeneratedRegex(@"^(?:[•·▪*–-]\s+|\(?\d{1,2}[.)]\s+)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[A-Z]{2,8}\z")]
    private static partial Regex Initials();

    [GeneratedRegex(@"\sand\s|\s&\s")]
    private static partial Regex And();

    [GeneratedRegex(@"\s*\((?:lead|support|joint|owner|jointly)\)", RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(.+?)\s*\(?\bon behalf of\b\s*([^)]+)\)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Behalf();

    [GeneratedRegex(@"^(.{4,}?)\s*\(([A-Z][A-Za-z]{1,9})\)\z")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^[Tt]he\s+(?=[A-Z])")]
    private static partial Regex Article();
}
